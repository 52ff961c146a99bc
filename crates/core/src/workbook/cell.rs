//! The text of one cell, as the author of the workbook sees it. Floats live here only: a workbook has no other numbers.

use std::fmt;

use calamine::{DataRef, ExcelDateTime};

/// A cell's value with the number format it is shown in.
pub(super) struct CellText<'a, 'b> {
    pub(super) value: &'a DataRef<'b>,
    pub(super) format: &'a str,
}

impl fmt::Display for CellText<'_, '_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.value {
            DataRef::Empty => Ok(()),
            DataRef::Bool(true) => out.write_str("yes"),
            DataRef::Bool(false) => out.write_str("no"),
            DataRef::Error(error) => write!(out, "{error}"),
            DataRef::Int(number) => write!(out, "{number}"),
            DataRef::Float(number) => out.write_str(&self.number(*number)),
            DataRef::DateTime(moment) => out.write_str(&self.moment(moment)),
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
                out.write_str(&on_one_line(text))
            }
            DataRef::SharedString(text) => out.write_str(&on_one_line(text)),
        }
    }
}

impl CellText<'_, '_> {
    fn number(&self, number: f64) -> String {
        let format = shown(self.format);
        if format.contains('%') {
            return significant(number * 100.0);
        }
        let text = significant(number);
        let zeros = !format.is_empty() && format.bytes().all(|mark| mark == b'0');
        if zeros && text.bytes().all(|digit| digit.is_ascii_digit()) {
            return format!("{text:0>width$}", width = format.len());
        }
        text
    }

    fn moment(&self, moment: &ExcelDateTime) -> String {
        let (year, month, day, hours, minutes, seconds, _) = moment.to_ymd_hms_milli();
        if moment.is_duration() || moment.as_f64() < 1.0 {
            return significant(moment.as_f64());
        }
        let format = shown(self.format).to_ascii_lowercase();
        if (hours, minutes, seconds) != (0, 0, 0) {
            return format!("{year:04}-{month:02}-{day:02} {hours:02}:{minutes:02}:{seconds:02}");
        }
        if format.contains('y') && !format.contains('d') {
            return format!("{year:04}-{month:02}");
        }
        format!("{year:04}-{month:02}-{day:02}")
    }
}

/// A number with the fifteen digits that Excel keeps, without an exponent: 0.1 + 0.2 is `0.3`, 70.0 is `70`.
fn significant(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    // A negative zero would be written with its sign.
    if rounded == 0.0 { "0".to_owned() } else { rounded.to_string() }
}

/// What a number format shows of a positive number: its first section without quoted, escaped and bracketed parts.
fn shown(format: &str) -> String {
    let mut marks = format.chars();
    let mut text = String::new();
    while let Some(mark) = marks.next() {
        match mark {
            ';' => break,
            '"' => drop(marks.find(|end| *end == '"')),
            '[' => drop(marks.find(|end| *end == ']')),
            '\\' | '_' | '*' => drop(marks.next()),
            _ => text.push(mark),
        }
    }
    text
}

fn on_one_line(text: &str) -> String {
    text.split(['\r', '\n']).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType;

    #[test]
    fn numbers_are_as_excel_shows_them() {
        for (number, format, expected) in [
            (70.0, "General", "70"),
            (70.5, "General", "70.5"),
            (0.1 + 0.2, "General", "0.3"),
            (-0.0, "General", "0"),
            (5412.0, "#,##0", "5412"),
            // The binary fraction nearest to 0.705 times 100 is 70.49999999999999.
            (0.705, "0.0%", "70.5"),
            (0.7, "0%", "70"),
            (70.0, "0\"%\"", "70"),
            (70.0, "[Red]0;0%", "70"),
            (1.0, "00", "01"),
            (303.0, "000", "303"),
            (1.5, "00", "1.5"),
            (1e15, "General", "1000000000000000"),
            (f64::NAN, "0%", "NaN"),
        ] {
            let text = CellText { value: &DataRef::Float(number), format }.to_string();
            assert_eq!(text, expected, "{number} as {format}");
        }
    }

    #[test]
    fn dates_are_iso_and_only_as_exact_as_shown() {
        // 45838 is 30 June 2025: 45658 is 1 January 2025, and 30 June its 181st day.
        for (serial, format, expected) in [
            (45838.0, "dd/mm/yyyy", "2025-06-30"),
            (45838.0, "mmm-yy", "2025-06"),
            (45838.0, "\"day\" yyyy-mm", "2025-06"),
            (45838.5, "dd/mm/yyyy", "2025-06-30 12:00:00"),
            (0.5, "h:mm", "0.5"),
        ] {
            let moment = ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, false);
            let text = CellText { value: &DataRef::DateTime(moment), format }.to_string();
            assert_eq!(text, expected, "{serial} as {format}");
        }
    }

    #[test]
    fn words_errors_and_line_breaks() {
        for (value, expected) in [
            (DataRef::Bool(true), "yes"),
            (DataRef::Bool(false), "no"),
            (DataRef::Error(calamine::CellErrorType::NA), "#N/A"),
            (DataRef::SharedString("Gia\r\nđình\n"), "Gia đình"),
            (DataRef::Empty, ""),
        ] {
            assert_eq!(CellText { value: &value, format: "" }.to_string(), expected);
        }
    }
}
