//! A dataset in memory: that of the examples in docs/findings.md, and changed copies of it.

use tiendo_core::check::{self, Checked, Report};
use tiendo_core::date::Date;
use tiendo_core::finding::Unavailable;

/// The page that documents findings.
pub(crate) const PAGE: &str = include_str!("../../../../docs/findings.md");

/// The day on which the examples are judged.
pub(crate) fn today() -> Date {
    Date::parse("2026-11-22").unwrap()
}

/// The files of a dataset, by name.
#[derive(Debug, Clone)]
pub(crate) struct Package {
    files: Vec<(String, Vec<u8>)>,
}

impl Package {
    /// The dataset of the examples.
    pub(crate) fn of_examples() -> Self {
        let (_, section) = PAGE.split_once("\n## The dataset of the examples\n").unwrap();
        let mut package = Self { files: Vec::new() };
        for block in blocks(section) {
            let (name, table) = block.split_once('\n').unwrap();
            package.put(name, format!("{table}\n").into_bytes());
        }
        let resource = |(name, _): &(String, Vec<u8>)| {
            format!(r#"{{"name":"{}","path":"{name}"}}"#, name.split('.').next().unwrap())
        };
        let resources: Vec<String> = package.files.iter().map(resource).collect();
        assert_eq!(resources.len(), 10);
        let descriptor = format!(r#"{{"title_vi":"Thử","resources":[{}]}}"#, resources.join(","));
        package.put("datapackage.json", descriptor.into_bytes());
        package
    }

    /// Puts a file in place of the one of that name.
    pub(crate) fn put(&mut self, name: &str, bytes: Vec<u8>) {
        self.files.retain(|(known, _)| known != name);
        self.files.push((name.to_owned(), bytes));
    }

    /// The bytes of a file.
    pub(crate) fn file(&self, name: &str) -> Option<&[u8]> {
        self.files.iter().find(|(known, _)| known == name).map(|(_, bytes)| bytes.as_slice())
    }

    /// Adds rows under a header: to a table without rows in place of its header, to another in place of rows with the same
    /// first cell; its header must then be the same.
    pub(crate) fn add(&mut self, name: &str, header: &str, rows: &[u8]) {
        let text = String::from_utf8(self.file(name).unwrap().to_vec()).unwrap();
        let mut lines = text.lines();
        let known_header = lines.next().unwrap();
        let mut table = format!("{header}\n").into_bytes();
        let first = |row: &[u8]| row.split(|byte| *byte == b',').next().map(<[u8]>::to_vec);
        let added: Vec<_> = rows.split(|byte| *byte == b'\n').map(first).collect();
        for row in lines {
            assert_eq!(header, known_header, "{name}");
            if name == "codes.csv" || !added.contains(&first(row.as_bytes())) {
                table.extend_from_slice(format!("{row}\n").as_bytes());
            }
        }
        table.extend_from_slice(rows);
        table.push(b'\n');
        self.put(name, table);
    }

    /// Everything a check says.
    pub(crate) fn check(&self) -> Vec<Report> {
        self.checked().reports
    }

    /// Everything that a check says and reads.
    pub(crate) fn checked(&self) -> Checked {
        let fetch = |path: &str| self.file(path).map(<[u8]>::to_vec).ok_or(Unavailable::NotFound);
        check::check("thu", fetch, today())
    }
}

/// The indented blocks of a part of the page, without their indentation.
pub(crate) fn blocks(part: &str) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    let mut open = false;
    for line in part.lines() {
        match line.strip_prefix("    ") {
            Some(text) if open => {
                let block = blocks.last_mut().unwrap();
                block.push('\n');
                block.push_str(text);
            }
            Some(text) => blocks.push(text.to_owned()),
            None => {}
        }
        open = line.starts_with("    ");
    }
    blocks
}
