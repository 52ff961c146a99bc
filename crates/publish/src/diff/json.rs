//! Differences as one JSON object, for programs of one's own: every operand, by the words and codes of the data format, and
//! each sentence in both languages.

use serde_json::{Value as Json, json};
use tiendo_core::date::Date;
use tiendo_core::format;
use tiendo_core::lang::{Bilingual, Lang};
use tiendo_core::release::{
    Cause, CellEdit, Change, DefinitionChange, DefinitionEdit, DefinitionTable, Edit, Judged, OutlookChange,
    Published, Release, Reported, TargetSet, Verdict, word, words,
};
use tiendo_core::standing::{Measured, Status};
use tiendo_core::value::Value;
use tiendo_core::verdict::{Outlook, OutlookClass};

pub(super) fn render(release: &Release) -> String {
    let answer = json!({
        "old": published(&release.old, release.old_seen),
        "new": published(&release.new, release.new_seen),
        "sample": release.sample,
        "values": list(&release.values, |change| of_change(change, reported, words::value)),
        "targets": list(&release.targets, |change| of_change(change, target, words::target)),
        "verdicts": list(&release.verdicts, verdict),
        "outlooks": list(&release.outlooks, outlook),
        "definitions": list(&release.definitions, definition),
    });
    format!("{answer:#}\n")
}

fn list<T>(items: &[T], one: impl FnMut(&T) -> Json) -> Json {
    Json::Array(items.iter().map(one).collect())
}

fn published(published: &Published, seen: Date) -> Json {
    json!({
        "published": published.date.map(format::iso),
        "version": published.version,
        "verdicts_of": format::iso(seen),
    })
}

fn of_change<T>(change: &Change<T>, row: fn(&T) -> Json, sentence: fn(&Change<T>, Lang) -> String) -> Json {
    let kind = match change.edit {
        Edit::Added(_) => "added",
        Edit::Removed(_) => "removed",
        Edit::Changed { .. } => "changed",
    };
    json!({
        "change": kind,
        "indicator": *change.indicator.code,
        "area": *change.area.code,
        "year": change.year,
        "categories": *change.categories,
        "old": change.edit.before().map(row),
        "new": change.edit.after().map(row),
        "sentence": both(|lang| sentence(change, lang)),
    })
}

fn reported(reported: &Reported) -> Json {
    let Measured { value, numerator, denominator } = reported.measured;
    json!({
        "value": number(value),
        "numerator": numerator,
        "denominator": denominator,
        "denominator_kind": *reported.basis,
        "obs_status": word(reported.status),
        "period": *reported.period,
        "source": reported.source.as_deref(),
        "note": bilingual(&reported.note),
    })
}

fn target(target: &TargetSet) -> Json {
    json!({
        "value": number(target.value),
        "kind": word(target.kind),
        "applies_to": word(target.applies_to),
        "source": target.source.as_deref(),
        "section": *target.section,
        "certainty": word(target.certainty),
        "note": bilingual(&target.note),
    })
}

fn verdict(verdict: &Verdict) -> Json {
    let causes: Vec<&str> = verdict.causes.iter().map(|why| cause(*why)).collect();
    json!({
        "indicator": *verdict.indicator.code,
        "area": *verdict.area.code,
        "target_year": verdict.year,
        "old": judged(&verdict.old),
        "new": judged(&verdict.new),
        "causes": causes,
        "sentence": both(|lang| words::verdict(verdict, lang)),
    })
}

fn judged(judged: &Judged) -> Json {
    let figure = judged.figure.as_ref().map(|figure| {
        let Measured { value, numerator, denominator } = figure.measured;
        json!({
            "year": figure.year,
            "value": number(value),
            "numerator": numerator,
            "denominator": denominator,
            "denominator_kind": *figure.basis,
            "obs_status": word(figure.status),
        })
    });
    json!({
        "standing": standing(judged.standing.status()),
        "figure": figure,
        "target": judged.aim.map(|aim| number(aim.value)),
        "short_by": judged.standing.gap().map(|gap| number(gap.size)),
    })
}

fn outlook(change: &OutlookChange) -> Json {
    let seen = |outlook: &Option<Outlook>| {
        outlook.as_ref().map(|outlook| {
            json!({
                "target_year": outlook.aim.year,
                "target": number(outlook.aim.value),
                "outlook": outlook_class(outlook.class()),
            })
        })
    };
    let causes: Vec<&str> = change.causes.iter().map(|why| cause(*why)).collect();
    json!({
        "indicator": *change.indicator.code,
        "area": *change.area.code,
        "old": seen(&change.old),
        "new": seen(&change.new),
        "causes": causes,
        "sentence": both(|lang| words::outlook(change, lang)),
    })
}

fn definition(change: &DefinitionChange) -> Json {
    let (kind, cells) = match &change.edit {
        DefinitionEdit::Added => ("added", &[][..]),
        DefinitionEdit::Removed => ("removed", &[][..]),
        DefinitionEdit::Changed(cells) => ("changed", cells.as_slice()),
    };
    let cell = |cell: &CellEdit| json!({ "column": cell.column, "old": cell.old, "new": cell.new });
    json!({
        "change": kind,
        "table": table(change.table),
        "code": change.code,
        "name": bilingual(&change.name),
        "cells": list(cells, cell),
        "sentence": both(|lang| words::definition(change, lang)),
    })
}

fn both(sentence: impl Fn(Lang) -> String) -> Json {
    json!({ "vi": sentence(Lang::Vi), "en": sentence(Lang::En) })
}

fn bilingual(text: &Bilingual) -> Json {
    both(|lang| text.get(lang).to_owned())
}

/// Figures have at most two decimals, so that the shortest decimal that reads back as the float is the figure itself.
fn number(value: Value) -> Json {
    json!(value.to_f64())
}

const fn standing(status: Status) -> &'static str {
    match status {
        Status::Met => "met",
        Status::Missed => "missed",
        Status::NotYet => "not_yet",
        Status::NoTarget => "no_target",
        Status::NotComparable => "not_comparable",
        Status::NotReported => "not_reported",
    }
}

const fn outlook_class(class: OutlookClass) -> &'static str {
    match class {
        OutlookClass::Reached => "reached",
        OutlookClass::OnTrack => "on_track",
        OutlookClass::Nearly => "nearly",
        OutlookClass::TooSlow => "too_slow",
        OutlookClass::MovingAway => "moving_away",
        OutlookClass::TooFew => "too_few",
        OutlookClass::NotProjected => "not_projected",
    }
}

const fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::FigureRevised => "figure_revised",
        Cause::NewFigure => "new_figure",
        Cause::FigureWithdrawn => "figure_withdrawn",
        Cause::TimePassed => "time_passed",
        Cause::TargetChanged => "target_changed",
        Cause::DefinitionChanged => "definition_changed",
        Cause::TerritoryChanged => "territory_changed",
    }
}

const fn table(table: DefinitionTable) -> &'static str {
    match table {
        DefinitionTable::Dataset => "dataset",
        DefinitionTable::Indicators => "indicators",
        DefinitionTable::Areas => "areas",
        DefinitionTable::AreaChanges => "area_changes",
        DefinitionTable::Codes => "codes",
        DefinitionTable::Sources => "sources",
        DefinitionTable::Schemes => "schemes",
        DefinitionTable::Reporting => "reporting",
    }
}
