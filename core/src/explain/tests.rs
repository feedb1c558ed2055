use super::{Decision, Explained, MOST_REASONED, explain, wanted};
use crate::features::{self, Claimed, RowMaker, groups::GROUPS};
use crate::model::Model;
use crate::page::{self, ReadPage, Reading};
use crate::tree;

fn model() -> Model {
    Model::parse(include_bytes!("../../../saring/model/saring.model")).expect("the shipped model")
}

fn explained(html: &str) -> (ReadPage, Explained) {
    let (read, _, explained) = explain(html.as_bytes(), None, Reading::Html, &model());
    (read, explained)
}

const SENTENCE: &str =
    "The harbour council voted on Tuesday to keep the old lighthouse lit, ending a long dispute.";

/// A page with a menu, `paragraphs` and teasers.
fn page(paragraphs: &[String]) -> String {
    let menu = "<ul class=menu><li><a href=/a>News</a><li><a href=/b>Sport</a><li><a href=/c>Weather</a></ul>";
    let teasers = "<div class=related><a href=/d>Another story of the island</a></div>".repeat(3);
    let text: String = paragraphs
        .iter()
        .map(|text| format!("<p>{text}</p>"))
        .collect();
    format!(
        "<title>Lighthouse</title><nav>{menu}</nav><article><h1>Lighthouse stays</h1>{text}</article>{teasers}"
    )
}

fn article(paragraphs: usize) -> Vec<String> {
    (0..paragraphs)
        .map(|number| format!("{number}. {SENTENCE}"))
        .collect()
}

fn effect(explained: &Explained, block: usize, name: &str) -> f32 {
    let group = GROUPS.iter().position(|group| group.name == name);
    let reasons = explained
        .occluded
        .reasons
        .iter()
        .find(|own| own.block == block);
    reasons.expect("reasons").effects[group.expect("group")]
}

#[test]
fn the_page_is_read_as_ever() {
    let html = page(&article(6));
    let (read, explained) = explained(&html);
    let (plain, _) = page::read(html.as_bytes(), None, Reading::Html, &model());
    assert_eq!(read.labels, plain.labels);
    assert_eq!(read.scores, plain.scores);
    assert_eq!(explained.judged.len(), read.labels.len());
}

/// A window of the page gives the odds that the whole page does, to the last bit: no block beyond it matters.
#[test]
fn odds_are_those_of_the_score() {
    let html = page(&article(150));
    let model = model();
    let (read, _) = page::read(html.as_bytes(), None, Reading::Html, &model);
    let tree = tree::parse(&html);
    let rows = RowMaker::new(Some(&tree), &read.blocks, &Claimed::of(&tree), &model.votes);
    let wanted = [0, 1, 63, 64, 65, 80, read.labels.len() - 1];
    let reasons = model.reasons(rows, false, &[], &wanted).reasons;
    assert_eq!(reasons.len(), wanted.len());
    for reasons in &reasons {
        let score = 1.0 / (1.0 + (-reasons.odds).exp());
        assert_eq!(score, read.scores.content[reasons.block]);
    }
}

#[test]
fn what_the_score_decided_follows_the_threshold() {
    let (read, explained) = explained(&page(&article(6)));
    let blocks = explained.judged.iter().zip(&read.scores.content);
    for ((judged, &content), &label) in blocks.zip(&read.labels) {
        if judged.decision == Decision::Score {
            assert_eq!(label <= 1, content >= explained.threshold);
        }
    }
    assert!(read.labels.contains(&0));
}

#[test]
fn links_speak_against_a_paragraph() {
    let mut paragraphs = article(5);
    let (_, plain) = explained(&page(&paragraphs));
    paragraphs[3] = format!("<a href=/x>{}</a>", paragraphs[3]);
    let (_, linked) = explained(&page(&paragraphs));
    let fourth = 7;
    let odds = |explained: &Explained| explained.occluded.reasons[fourth].odds;
    assert_eq!(plain.occluded.reasons[fourth].row.len(), features::WIDTH);
    assert!(effect(&linked, fourth, "links") < effect(&plain, fourth, "links"));
    assert!(odds(&linked) < odds(&plain));
}

#[test]
fn only_so_many_blocks_get_reasons() {
    let (read, _) = page::read(
        page(&article(600)).as_bytes(),
        None,
        Reading::Html,
        &model(),
    );
    let wanted = wanted(&read.blocks, &read.scores);
    assert!(read.labels.len() > MOST_REASONED);
    assert_eq!(wanted.len(), MOST_REASONED);
    assert!(wanted.is_sorted());
}

#[test]
fn a_page_without_blocks_has_nothing_to_explain() {
    let (_, explained) = explained("<title>x</title>");
    assert!(explained.judged.is_empty() && explained.occluded.reasons.is_empty());
    assert!(explained.threshold.is_infinite());
}
