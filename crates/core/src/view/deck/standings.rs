//! The area as a whole: its finding with counts, where it stands on every indicator, and its parts on each.

use crate::lang::Lang;
use crate::model::SourceId;
use crate::sentence;
use crate::standing::Status;
use crate::verdict::outlook_word;
use crate::view::deck::build::{Draft, Material};
use crate::view::deck::{Body, Count, CountGroup, Mark, NamedMark, StandingRow, Standings, Topic, words};
use crate::view::overview::words as overview_words;
use crate::view::overview::{Bullet, Goal, Latest};
use crate::view::scorecard::words as scorecard_words;
use crate::view_state::Page;

/// What the area comes to.
pub(super) fn summary(material: &Material<'_>) -> Draft {
    let (overview, lang) = (&material.overview, material.request.lang);
    let clauses = overview_words::overview_clauses(overview, lang);
    let own = clauses.iter().skip(1).filter_map(|clause| sentence::of_clauses(std::slice::from_ref(clause)));
    let of_parts = material.scorecard.as_ref().map(|view| format!("{}.", scorecard_words::title(view, lang)));
    let sentences: Vec<String> = own.chain(of_parts).collect();
    let title = clauses.first().cloned().unwrap_or_default();
    let said = std::iter::once(format!("{title}.")).chain(sentences.iter().cloned()).collect();
    Draft {
        topic: Topic::Summary,
        title,
        body: Body::Summary { sentences, counts: counts(material) },
        said,
        sample: Some(is_sample(material)),
        sources: material.sources_of(|_| true),
        page: material.page(Page::Overview),
    }
}

fn is_sample(material: &Material<'_>) -> bool {
    material.overview.sample || material.scorecard.as_ref().is_some_and(|view| view.sample)
}

fn counts(material: &Material<'_>) -> Vec<CountGroup> {
    let (overview, lang) = (&material.overview, material.request.lang);
    let count = |mark, number: usize, word: String| Count { mark, number: number.to_string(), word };
    let passed = overview.passed_counts().map(|counts| CountGroup {
        heading: overview_words::passed_heading(counts.year, lang),
        about: overview_words::passed_of(counts, lang),
        counts: overview_words::passed_parts(counts, lang)
            .into_iter()
            .map(|(status, number, word)| count(Mark::Standing(status), number, word))
            .collect(),
    });
    let coming = overview.coming_counts().map(|counts| CountGroup {
        heading: overview_words::coming_heading(counts.year, lang),
        about: overview_words::coming_of(counts, lang),
        counts: overview_words::coming_parts(counts, lang)
            .into_iter()
            .map(|(class, number, word)| count(Mark::Outlook(class), number, word))
            .collect(),
    });
    passed.into_iter().chain(coming).filter(|group| !group.counts.is_empty()).collect()
}

/// The area on every indicator, then its parts, or its neighbours, on each.
pub(super) fn scorecards(material: &Material<'_>) -> Vec<Draft> {
    let own = (!material.overview.bullets.is_empty()).then(|| own(material));
    own.into_iter().chain(of_parts(material)).collect()
}

fn own(material: &Material<'_>) -> Draft {
    let (overview, lang) = (&material.overview, material.request.lang);
    let [indicator, figure] = words::standings_headings(lang).map(str::to_owned);
    let passed = overview.passed.map(|year| overview_words::passed_heading(year, lang));
    let coming = overview.coming.map(|year| overview_words::coming_heading(year, lang));
    let headings = [indicator, figure, passed.unwrap_or_default(), coming.unwrap_or_default()];
    let rows: Vec<StandingRow> = overview.bullets.iter().map(|bullet| row(material, bullet)).collect();
    let (passed, coming) = (overview.passed_counts(), overview.coming_counts());
    let title = passed
        .map(|counts| overview_words::passed_sentence(counts, lang))
        .or_else(|| coming.map(|counts| overview_words::coming_sentence(counts, lang)))
        .unwrap_or_else(|| overview_words::overview_sentence(overview, lang));
    let bullets = overview.bullets.iter();
    let said = bullets.map(|bullet| format!("{}.", overview_words::bullet_sentence(overview, bullet, lang)));
    Draft {
        topic: Topic::Scorecard,
        title,
        body: Body::Standings(Standings { headings, rows }),
        said: said.collect(),
        sample: Some(overview.sample),
        sources: material.sources_of(|_| true),
        page: material.page(Page::Overview),
    }
}

fn row(material: &Material<'_>, bullet: &Bullet) -> StandingRow {
    let (overview, lang) = (&material.overview, material.request.lang);
    let figure = bullet.latest.figure().map(|figure| {
        let value = sentence::measured_value(figure.measured.value, &bullet.subject, lang);
        format!("{value} ({})", overview_words::figure_year(figure, lang))
    });
    let passed = overview.passed.and_then(|year| bullet.goal(year)).map(|goal| standing(bullet, goal, lang));
    // Where the last milestone says it, it is said once.
    let no_figure = || match passed {
        Some(_) => String::new(),
        None => scorecard_words::status_word(Status::NotReported, lang).to_owned(),
    };
    let figure = figure.unwrap_or_else(no_figure);
    StandingRow {
        indicator: bullet.subject.code.clone(),
        name: bullet.subject.short.get(lang).to_owned(),
        figure,
        passed,
        coming: overview.coming.and_then(|year| bullet.goal(year)).map(|goal| coming(bullet, goal, lang)),
    }
}

/// Where a figure stands against a milestone, with the distance.
pub(super) fn standing(bullet: &Bullet, goal: &Goal, lang: Lang) -> NamedMark {
    let is_other = matches!(bullet.latest, Latest::OtherBasis(_)) && goal.figure.is_none();
    let standing = if is_other { crate::standing::Standing::NotComparable } else { goal.standing };
    NamedMark {
        mark: Mark::Standing(standing.status()),
        word: sentence::standing_note(standing, bullet.subject.unit, lang),
    }
}

/// What is to be expected of a milestone to come; where nothing can be, how the latest figure stands.
pub(super) fn coming(bullet: &Bullet, goal: &Goal, lang: Lang) -> NamedMark {
    let Some(outlook) = bullet.outlook_to(goal.target.year) else { return standing(bullet, goal, lang) };
    NamedMark { mark: Mark::Outlook(outlook.class()), word: outlook_word(outlook, lang).to_owned() }
}

fn of_parts(material: &Material<'_>) -> Option<Draft> {
    let (view, lang) = (material.scorecard.as_ref()?, material.request.lang);
    let title = scorecard_words::headline(view, lang);
    let remarks = scorecard_words::remarks(view, lang);
    let columns =
        view.columns.iter().map(|column| format!("{}.", scorecard_words::column_summary(column, lang)));
    let said = std::iter::once(format!("{}.", scorecard_words::title(view, lang)))
        .chain(remarks)
        .chain(columns)
        .collect();
    let shown = |id| view.columns.iter().any(|column| column.indicator == id);
    let sources: Vec<SourceId> = material.sources_of(shown);
    Some(Draft {
        topic: Topic::Scorecard,
        title,
        body: Body::Scorecard(Box::new(view.clone())),
        said,
        sample: Some(view.sample),
        sources,
        page: material.page(Page::Overview),
    })
}
