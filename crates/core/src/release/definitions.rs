//! What figures rest on: the dataset itself, indicators, areas and their changes, code lists, sources. Cell by cell, under the
//! columns that the data format has.

use crate::dataset::Dataset;
use crate::date::Date;
use crate::lang::{Bilingual, Lang};
use crate::model::{Area, AreaChange, AreaId, Code, Indicator, Source, SourceId, Word};
use crate::release::pairs::by_key;

/// Where a definition stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DefinitionTable {
    /// The descriptor of the dataset.
    Dataset,
    /// `indicators.csv`.
    Indicators,
    /// `areas.csv`.
    Areas,
    /// `area_changes.csv`.
    AreaChanges,
    /// `codes.csv`.
    Codes,
    /// `sources.csv`.
    Sources,
}

/// A cell that says something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellEdit {
    /// The column, as the data format names it: `name_vi`.
    pub column: &'static str,
    /// What it said; blank for nothing.
    pub old: String,
    /// What it says.
    pub new: String,
}

/// What became of a definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DefinitionEdit {
    /// Only the new release has it.
    Added,
    /// Only the old release has it.
    Removed,
    /// Both have it; the cells that differ, never none.
    Changed(Vec<CellEdit>),
}

/// A definition that is new, gone or another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DefinitionChange {
    /// Where it stands.
    pub table: DefinitionTable,
    /// What it is matched by: a code, `list/code`, or area, successor, date and kind of an area's change.
    pub code: String,
    /// Its name, as the new release has it; as the old one where it is gone.
    pub name: Bilingual,
    /// What became of it.
    pub edit: DefinitionEdit,
}

/// A definition as cells.
struct Row {
    name: Bilingual,
    cells: Vec<(&'static str, String)>,
}

/// The rows of one table, by what they are matched by.
type Rows = Vec<(String, Row)>;

/// A table and how its rows are made.
type Rules = (DefinitionTable, fn(&Dataset) -> Rows);

pub(super) fn compare(old: &Dataset, new: &Dataset) -> Vec<DefinitionChange> {
    let tables: [Rules; 6] = [
        (DefinitionTable::Dataset, descriptor),
        (DefinitionTable::Indicators, indicators),
        (DefinitionTable::Areas, areas),
        (DefinitionTable::AreaChanges, area_changes),
        (DefinitionTable::Codes, codes),
        (DefinitionTable::Sources, sources),
    ];
    let mut changes = Vec::new();
    for (table, rows) in tables {
        for (code, pair) in by_key(rows(old), rows(new)) {
            let (name, edit) = match pair {
                (Some(old), Some(new)) => (new.name, changed(old.cells, new.cells)),
                (None, Some(new)) => (new.name, Some(DefinitionEdit::Added)),
                (Some(old), None) => (old.name, Some(DefinitionEdit::Removed)),
                (None, None) => continue,
            };
            changes.extend(edit.map(|edit| DefinitionChange { table, code, name, edit }));
        }
    }
    changes
}

/// The cells that differ. Both releases give a row the same columns in the same order. An English text that only follows the
/// Vietnamese one, for lack of its own, is not said twice.
fn changed(old: Vec<(&'static str, String)>, new: Vec<(&'static str, String)>) -> Option<DefinitionEdit> {
    let mut edits: Vec<CellEdit> = Vec::new();
    for ((column, old), (_, new)) in old.into_iter().zip(new) {
        let again = column.ends_with("_en")
            && edits.last().is_some_and(|before| before.old == old && before.new == new);
        if old != new && !again {
            edits.push(CellEdit { column, old, new });
        }
    }
    (!edits.is_empty()).then_some(DefinitionEdit::Changed(edits))
}

fn descriptor(dataset: &Dataset) -> Rows {
    let descriptor = dataset.descriptor();
    let mut cells = Vec::new();
    bilingual(&mut cells, ["title_vi", "title_en"], &descriptor.title);
    bilingual(&mut cells, ["description_vi", "description_en"], &descriptor.description);
    cells.push(("home_area", descriptor.home_area.clone()));
    cells.push(("home_indicator", descriptor.home_indicator.clone()));
    // A dataset is compared with itself under whatever folder's name.
    vec![(String::new(), Row { name: descriptor.title.clone(), cells })]
}

fn indicators(dataset: &Dataset) -> Rows {
    let row = |indicator: &Indicator| {
        let mut cells = vec![
            ("framework", indicator.framework.to_string()),
            ("scheme", indicator.scheme.to_string()),
            ("unit", word(indicator.unit)),
            ("direction", word(indicator.direction)),
            ("denominator_kind", indicator.denominator_kind.to_string()),
            ("levels", indicator.levels.iter().map(|level| &*level.code).collect::<Vec<_>>().join(" ")),
            ("dimensions", indicator.dimensions.join(" ")),
            ("source", source(dataset, indicator.source)),
            ("certainty", word(indicator.certainty)),
        ];
        bilingual(&mut cells, ["short_vi", "short_en"], &indicator.short);
        bilingual(&mut cells, ["name_vi", "name_en"], &indicator.name);
        bilingual(&mut cells, ["counted_vi", "counted_en"], &indicator.counted);
        cells.push(("counted_one_en", indicator.counted_one.get(Lang::En).to_owned()));
        bilingual(&mut cells, ["denominator_vi", "denominator_en"], &indicator.denominator);
        bilingual(&mut cells, ["note_vi", "note_en"], &indicator.note);
        (indicator.code.to_string(), Row { name: indicator.short.clone(), cells })
    };
    dataset.indicators().map(|(_, indicator)| row(indicator)).collect()
}

fn areas(dataset: &Dataset) -> Rows {
    let row = |area: &Area| {
        let mut cells = vec![
            ("level", area.level.map(word).unwrap_or_default()),
            ("parent", code_of(dataset, area.parent)),
            ("valid_from", day(area.valid_from)),
            ("valid_to", day(area.valid_to)),
        ];
        bilingual(&mut cells, ["name_vi", "name_en"], &area.name);
        bilingual(&mut cells, ["type_vi", "type_en"], &area.kind);
        bilingual(&mut cells, ["note_vi", "note_en"], &area.note);
        (area.code.to_string(), Row { name: area.name.clone(), cells })
    };
    dataset.areas().map(|(_, area)| row(area)).collect()
}

fn area_changes(dataset: &Dataset) -> Rows {
    let row = |change: &AreaChange| {
        let successor = code_of(dataset, change.successor);
        let key = format!(
            "{} {successor} {} {}",
            dataset.area(change.area).code,
            day(Some(change.date)),
            word(change.kind)
        );
        let mut cells = vec![("extent", word(change.extent)), ("source", source(dataset, change.source))];
        bilingual(&mut cells, ["decree_vi", "decree_en"], &change.decree);
        bilingual(&mut cells, ["note_vi", "note_en"], &change.note);
        (key, Row { name: dataset.area(change.area).name.clone(), cells })
    };
    dataset.changes().iter().map(row).collect()
}

fn codes(dataset: &Dataset) -> Rows {
    let row = |list: &str, place: usize, code: &Code| {
        let mut cells = vec![("place", place.to_string())];
        bilingual(&mut cells, ["name_vi", "name_en"], &code.name);
        bilingual(&mut cells, ["note_vi", "note_en"], &code.note);
        (format!("{list}/{}", code.code), Row { name: code.name.clone(), cells })
    };
    let rows = dataset.codes().iter().flat_map(|list| {
        list.codes.iter().enumerate().map(move |(place, code)| row(&list.name, place, code))
    });
    rows.collect()
}

fn sources(dataset: &Dataset) -> Rows {
    let row = |source: &Source| {
        let mut cells = vec![
            ("date", source.date.to_string()),
            ("url", source.url.to_string()),
            ("section", source.section.to_string()),
        ];
        bilingual(&mut cells, ["title_vi", "title_en"], &source.title);
        bilingual(&mut cells, ["publisher_vi", "publisher_en"], &source.publisher);
        bilingual(&mut cells, ["note_vi", "note_en"], &source.note);
        (source.code.to_string(), Row { name: source.title.clone(), cells })
    };
    dataset.sources().iter().map(row).collect()
}

fn bilingual(cells: &mut Vec<(&'static str, String)>, columns: [&'static str; 2], text: &Bilingual) {
    let texts = Lang::ALL.map(|lang| text.get(lang).to_owned());
    cells.extend(columns.into_iter().zip(texts));
}

fn source(dataset: &Dataset, id: Option<SourceId>) -> String {
    id.map(|id| dataset.source(id).code.to_string()).unwrap_or_default()
}

fn code_of(dataset: &Dataset, id: Option<AreaId>) -> String {
    id.map(|id| dataset.area(id).code.to_string()).unwrap_or_default()
}

fn day(date: Option<Date>) -> String {
    date.map(|date| format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())).unwrap_or_default()
}

/// The word that a column holds for a meaning.
pub fn word<W: Word + PartialEq>(meaning: W) -> String {
    let known = W::WORDS.iter().find(|(_, other)| *other == meaning);
    known.map(|(word, _)| (*word).to_owned()).unwrap_or_default()
}
