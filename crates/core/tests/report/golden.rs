//! Reports as text, compared line by line; `UPDATE_GOLDEN=1` writes them anew.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use tiendo_core::lang::Lang;

use crate::{plain, report};

/// Much and little: sample data of a city and of one of its districts, a former district without figures, a province with many
/// figures and one with few, the country, an area that nothing concerns.
const REPORTS: [(&str, &str, &str); 8] = [
    ("hai-phong", "hai-phong", "31"),
    ("hai-phong-thuy-nguyen", "hai-phong", "311"),
    ("hai-phong-ward", "hai-phong", "11311"),
    ("my-loc", "my-loc", "358"),
    ("thai-binh", "cac-tinh", "34"),
    ("ninh-binh", "cac-tinh", "37"),
    ("duy-xuyen", "cac-tinh", "508"),
    ("viet-nam", "viet-nam", "VN"),
];

#[test]
fn reports_are_as_they_were_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/report");
    let update = env::var_os("UPDATE_GOLDEN").is_some();
    fs::create_dir_all(&folder).unwrap();
    let mut written = BTreeSet::new();
    let mut differences = Vec::new();
    for (name, dataset, area) in REPORTS {
        let report = report(dataset, area);
        for lang in Lang::ALL {
            let text = plain::text(&report.document(lang));
            let file = format!("{name}.{}.txt", lang.code());
            let golden = fs::read_to_string(folder.join(&file)).unwrap_or_default();
            if update {
                fs::write(folder.join(&file), &text).unwrap();
            } else if let Some((was, is)) = golden.lines().zip(text.lines()).find(|(was, is)| was != is) {
                differences.push(format!("{file}\n  golden:  {was}\n  written: {is}"));
            } else if golden != text {
                differences.push(format!("{file} has more lines or fewer"));
            }
            written.insert(file);
        }
    }
    assert!(differences.is_empty(), "write anew with UPDATE_GOLDEN=1 and read:\n{}", differences.join("\n"));
    let kept = fs::read_dir(&folder).unwrap();
    let kept: BTreeSet<String> = kept.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(kept, written, "tests/golden/report holds exactly the reports that are compared");
}
