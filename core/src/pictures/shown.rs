//! The pictures that stand in an article, with the lines about each.
use super::lines::{Line, told};
use super::{Article, MOST, Picture, Shown};
use crate::addresses::absolute;
use crate::images::Image;

/// The pictures in the article, with the captions in the same figure or right behind; and the captions of none.
///
/// Where there is no picture at all, shown or claimed, every caption stands for one.
pub fn shown<'a>(article: &Article<'a>, is_claimed: bool) -> Shown<'a> {
    let mut alone = article.lines.clone();
    if article.images.is_empty() {
        if is_claimed {
            return Shown {
                pictures: Vec::new(),
                alone,
            };
        }
        return Shown {
            pictures: without_address(article, &alone),
            alone: Vec::new(),
        };
    }
    let images: Vec<&Image> = article
        .images
        .iter()
        .filter(|image| is_article(article, image))
        .take(MOST)
        .collect();
    let figures: Vec<i64> = images
        .iter()
        .map(|image| image.group)
        .filter(|&group| group >= 0)
        .collect();
    let mut pictures = Vec::with_capacity(images.len());
    for image in images {
        let (mine, others): (Vec<_>, Vec<_>) = alone
            .into_iter()
            .partition(|line| is_about(line, image, &figures));
        alone = others;
        let Some(url) = absolute(&image.url, article.base) else {
            continue;
        };
        let (caption, mut credit) = told(&mine, article.credits);
        if let (Some(_), None, Some(text)) = (&caption, &credit, &image.alternative) {
            let told = article.credits.split(text);
            credit = told.0.and(told.1);
        }
        let picture = Picture {
            url: Some(url.into_owned()),
            caption,
            credit,
            width: image.width,
            height: image.height,
            named: false,
        };
        pictures.push((i64::from(image.block), picture));
    }
    Shown { pictures, alone }
}

/// Whether a picture stands in the article, or its caption does: not in the menu, the sidebar or other articles.
fn is_article(article: &Article<'_>, image: &Image) -> bool {
    let at = i64::from(image.block);
    (article.extent.first..=article.extent.last).contains(&at)
        || article.lines.iter().any(|line| {
            line.group >= 0 && line.group == image.group || at == line.index || at + 1 == line.index
        })
}

/// Whether a line stands in the figure of a picture, or right behind it and in no other's.
fn is_about(line: &Line<'_>, image: &Image, figures: &[i64]) -> bool {
    if figures.contains(&line.group) {
        line.group == image.group
    } else {
        (0..=1).contains(&(line.index - i64::from(image.block)))
    }
}

/// Captions whose picture a text capture does not keep; a credit belongs to the caption before it, or else to the one behind it.
fn without_address(article: &Article<'_>, lines: &[Line<'_>]) -> Vec<(i64, Picture)> {
    let mut pictures = Vec::new();
    let mut start = 0;
    for at in 1..=lines.len() {
        let pairs = lines.get(at).is_some_and(|line| {
            line.index == lines[at - 1].index + 1 && (line.is_credit || lines[start].is_credit)
        });
        if !pairs {
            let (caption, credit) = told(&lines[start..at], article.credits);
            let picture = Picture {
                caption,
                credit,
                ..Picture::default()
            };
            pictures.push((-1, picture));
            start = at;
        }
    }
    pictures
}
