use std::sync::Arc;

use super::{Article, Extent, Line, Picture, Pictures, join, shown};
use crate::agencies::{Agencies, Names};
use crate::credits::{Credits, Words};
use crate::images::Image;

fn credits() -> Credits {
    let agencies = Agencies::new(Names {
        exact: vec![("AP".into(), "AP".into())],
        lower: vec![],
        roles: vec![],
        nouns: vec![],
        marks: "/".into(),
        words: vec![],
        joiners: vec![],
    });
    let words = Words {
        credits: vec!["photo".into()],
        givers: vec![],
        suffixes: vec![],
        tails: vec![],
        heads: vec![],
        credit_heads: vec![],
        alone: Default::default(),
    };
    Credits::new(words, Arc::new(agencies))
}

fn image(url: &str, block: u32, group: i64) -> Image {
    Image {
        url: url.into(),
        block,
        group,
        width: 0,
        height: 0,
        alternative: None,
    }
}

fn line(index: i64, group: i64, text: &str) -> Line<'_> {
    Line {
        index,
        group,
        is_credit: text == "AP",
        is_named: false,
        is_button: false,
        text,
    }
}

fn claim(url: &str) -> Picture {
    Picture {
        url: Some(url.into()),
        named: true,
        ..Picture::default()
    }
}

fn pictures(images: &[Image], lines: Vec<Line<'_>>, claims: Vec<Picture>) -> Pictures {
    let credits = credits();
    let article = Article {
        images,
        lines,
        extent: Extent {
            first: 1,
            last: 8,
            lead: 4,
        },
        base: Some("https://a.org/news"),
        credits: &credits,
    };
    let shown = shown(&article, !claims.is_empty());
    join(&article, claims, shown)
}

fn told(pictures: &[Picture]) -> Vec<String> {
    let part = |text: &Option<String>| text.clone().unwrap_or_default();
    pictures
        .iter()
        .map(|one| [&one.url, &one.caption, &one.credit].map(part).join(" | "))
        .collect()
}

#[test]
fn each_is_there_once_with_its_caption() {
    let images = [
        image("/menu.jpg", 0, -1),
        image("/photo-of-dam-640x360.jpg", 2, 40),
        image("/photo-of-dam-1200x675.jpg", 5, -1),
        image("/the-other-dam.jpg", 9, -1),
    ];
    let lines = vec![
        line(2, 40, "A dam. Photo: Jane Doe"),
        line(3, 40, "AP"),
        line(7, -1, "Nobody's"),
    ];
    let found = pictures(&images, lines, Vec::new());
    assert_eq!(
        told(&found.all),
        ["https://a.org/photo-of-dam-640x360.jpg | A dam. | Jane Doe / AP"]
    );
    assert_eq!(found.figures.len(), 1);
    assert_eq!(found.figures[0].0, 2);
}

#[test]
fn the_picture_that_is_shared_has_the_words_of_the_one_above_the_text() {
    let images = [
        image("/shown-at-the-top.jpg", 2, 40),
        image("/shown-far-below.jpg", 7, 41),
    ];
    let lines = || {
        vec![
            line(2, 40, "A dam. Photo: Jane Doe"),
            line(7, 41, "Another dam."),
        ]
    };
    let found = pictures(&images, lines(), vec![claim("https://a.org/shared.jpg")]);
    assert_eq!(
        told(&found.all),
        [
            "https://a.org/shown-at-the-top.jpg | A dam. | Jane Doe",
            "https://a.org/shown-far-below.jpg | Another dam. | "
        ]
    );
    assert!(found.all[0].named);
    assert_eq!(
        told(&[found.figures[0].1.clone()]),
        ["https://a.org/shown-at-the-top.jpg | A dam. | Jane Doe"]
    );
    let claimed = Picture {
        caption: Some("The lake".into()),
        ..claim("https://a.org/shared.jpg")
    };
    assert_eq!(pictures(&images, lines(), vec![claimed]).all.len(), 3);
}

#[test]
fn the_address_of_a_picture_is_that_of_the_cut_which_is_the_picture() {
    let first = |shown: &str, shared: &str| {
        let lines = vec![line(2, 40, "A dam. Photo: Jane Doe")];
        let found = pictures(&[image(shown, 2, 40)], lines, vec![claim(shared)]);
        found.all[0].url.clone().unwrap_or_default()
    };
    let shared = "https://a.org/408483058/large/quay-with-title.jpg";
    assert_eq!(first("/dam.jpg", shared), "https://a.org/dam.jpg");
    assert_eq!(
        first("/408483058/w144.jpg", shared),
        shared,
        "a smaller one"
    );
    assert_eq!(first("/placeholder.png", shared), shared, "none");
    assert_eq!(first("/cut?url=dam.jpg", shared), shared, "a program's");
}

#[test]
fn a_picture_at_the_top_is_before_one_that_is_shared_and_shown_below() {
    let images = [
        image("/dam-at-the-top.jpg", 2, 40),
        image("/the-lake-below.jpg", 7, 41),
    ];
    let lines = vec![
        line(2, 40, "A dam. Photo: Jane Doe"),
        line(7, 41, "The lake."),
    ];
    let found = pictures(
        &images,
        lines,
        vec![claim("https://a.org/the-lake-below.jpg")],
    );
    assert_eq!(
        told(&found.all),
        [
            "https://a.org/dam-at-the-top.jpg | A dam. | Jane Doe",
            "https://a.org/the-lake-below.jpg | The lake. | "
        ]
    );
    assert_eq!([found.all[0].named, found.all[1].named], [false, true]);
}

#[test]
fn lines_far_above_the_headline_are_of_none() {
    let found = |index| {
        let credits = credits();
        let article = Article {
            images: &[],
            lines: vec![line(index, -1, "A player.")],
            extent: Extent {
                first: 12,
                last: 18,
                lead: 14,
            },
            base: None,
            credits: &credits,
        };
        join(
            &article,
            vec![claim("https://a.org/b.jpg")],
            shown(&article, true),
        )
        .all[0]
            .caption
            .clone()
    };
    assert_eq!(found(9).as_deref(), Some("A player."));
    assert_eq!(found(3), None);
}

#[test]
fn a_word_alone_is_before_a_credit() {
    let lines = vec![
        line(2, 40, "A dam."),
        line(3, 40, "Photo:"),
        line(4, 40, "Jane Doe"),
    ];
    let found = pictures(&[image("/dam.jpg", 2, 40)], lines, Vec::new());
    assert_eq!(
        told(&found.all),
        ["https://a.org/dam.jpg | A dam. | Jane Doe"]
    );
}

#[test]
fn alternative_texts_credit_pictures_with_captions() {
    let mut dam = image("/dam.jpg", 2, 40);
    dam.alternative = Some("A dam in May (Photo: Jane Doe)".into());
    let found = pictures(&[dam.clone()], vec![line(2, 40, "A dam.")], Vec::new());
    assert_eq!(found.all[0].credit.as_deref(), Some("Jane Doe"));
    assert_eq!(pictures(&[dam], Vec::new(), Vec::new()).all[0].credit, None);
}

#[test]
fn captions_without_pictures_stand_for_them() {
    let lines = || {
        vec![
            line(2, -1, "A dam."),
            line(3, -1, "AP"),
            line(5, -1, "Another dam."),
        ]
    };
    let found = pictures(&[], lines(), Vec::new());
    assert_eq!(told(&found.all), [" | A dam. | AP", " | Another dam. | "]);
    assert!(found.figures.is_empty());
    assert_eq!(
        told(&pictures(&[], lines(), vec![claim("https://a.org/b.jpg")]).all),
        ["https://a.org/b.jpg | A dam. | AP"]
    );
}

#[test]
fn what_is_fuller_is_kept() {
    let images = [image("/dam-at-noon.jpg", 2, 40)];
    let claimed = Picture {
        credit: Some("AP".into()),
        ..claim("https://a.org/dam-at-noon.jpg")
    };
    for (text, credit) in [
        ("Photo: Jane Doe/AP", "Jane Doe/AP"),
        ("Photo: Jane Doe", "AP"),
    ] {
        let found = pictures(&images, vec![line(2, 40, text)], vec![claimed.clone()]);
        assert_eq!(found.all[0].credit.as_deref(), Some(credit));
    }
}

#[test]
fn many_pictures_and_lines_take_no_long_time() {
    let images: Vec<Image> = (0..400)
        .map(|at| image(&format!("/photo-{at:06}.jpg"), 2, 40))
        .collect();
    let lines: Vec<Line<'_>> = (0..20_000).map(|at| line(at, 40, "AP")).collect();
    assert_eq!(pictures(&images, lines, Vec::new()).all.len(), super::MOST);
}
