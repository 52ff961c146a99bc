//! What is done to files, to the list of them, and to what they hold.

use super::*;

#[test]
fn files_that_are_not_as_listed_are_told() {
    let folder = site();
    let at = |name: &str| folder.path().join("dist").join(name);
    fs::remove_file(at("fonts/a.woff2")).unwrap();
    fs::remove_file(at("en/x/index.html")).unwrap();
    write(&folder, "dist/more.txt", "x");
    write(&folder, "dist/en/more.html", "x");
    write(&folder, "dist/hosting/README.md", "x");
    fs::write(at("404.html.br"), fs::read(at("index.html.br")).unwrap()).unwrap();
    let outcome = verified(&folder);
    let names = "is not there, and site.json names it";
    for (path, expected) in [
        ("fonts/a.woff2", &[names][..]),
        ("en/x/index.html", &[names]),
        ("more.txt", &["is not listed in site.json"]),
        ("en/more.html", &["is not listed in site.json", "no such page is made of the data"]),
    ] {
        assert_eq!(said(&outcome, path), expected, "{path}");
    }
    let length = said(&outcome, "hosting/README.md");
    assert!(length[0].starts_with("has 1 bytes, where site.json says "), "{length:?}");
    assert_eq!(said(&outcome, "404.html.br")[0], "does not unpack to 404.html");
    assert_eq!(said(&outcome, "hosting/README.md.gz"), ["does not unpack to hosting/README.md"]);
    assert_eq!(outcome.differences.files(), 8, "{outcome:#?}");
}

#[cfg(unix)]
#[test]
fn links_are_told_and_not_followed() {
    let folder = site();
    let at = |name: &str| folder.path().join("dist").join(name);
    let link = |to: &str, name: &str| {
        fs::remove_file(at(name)).unwrap();
        std::os::unix::fs::symlink(to, at(name)).unwrap();
    };
    link("/dev/zero", "data/x/areas.csv");
    link("..", "fonts/a.woff2");
    let outcome = verified(&folder);
    for path in ["data/x/areas.csv", "fonts/a.woff2"] {
        assert_eq!(said(&outcome, path), ["is no plain file, perhaps a link; it is not looked at"]);
    }
    assert_eq!(outcome.differences.files(), 2, "{outcome:#?}");
    // The start page in three places, and those for lost readers and without a network.
    assert_eq!(outcome.tally.pages, 5, "nothing is made of a dataset that leads elsewhere");
}

#[test]
fn without_a_list_of_files_everything_else_is_verified() {
    let folder = site();
    let list = read(&folder, "dist/site.json");
    change(&folder, PAGE, ">69.5%<", ">96.5%<");
    list_again(&folder);
    for text in ["", "{", &list[..list.len() / 2], "[]", "\u{fffd}", "null"] {
        write(&folder, "dist/site.json", text);
        let outcome = verified(&folder);
        assert_eq!((outcome.exit_code(), outcome.unusable.len()), (2, 1), "{outcome:#?}");
        let sentence = outcome.unusable[0].sentence(Lang::En);
        assert!(
            sentence.contains("site.json: cannot be read, so that files cannot be held against it"),
            "{sentence}"
        );
        assert_eq!(outcome.differences.files(), 1);
        assert_eq!((outcome.tally.files, outcome.tally.pages), (0, 71));
    }
    fs::remove_file(folder.path().join("dist/site.json")).unwrap();
    assert_eq!(verified(&folder).exit_code(), 2);
    fs::remove_file(folder.path().join("dist/data/catalog.json")).unwrap();
    let outcome = verified(&folder);
    assert_eq!((outcome.exit_code(), outcome.unusable.len()), (2, 2), "{outcome:#?}");
    assert_eq!(verify(&folder.path().join("nowhere"), Lang::En).exit_code(), 2);
}

#[test]
fn entries_that_lead_out_of_the_site_are_told_and_not_followed() {
    let folder = site();
    let entry = r#"{"path":"../data/x/areas.csv","bytes":1e400,"hash":"x"},{"path":"/etc/passwd","bytes":1,"hash":"x"},"#;
    let entry = entry.replace("1e400", "99999999999999999999");
    change(&folder, "dist/site.json", "\"files\":[\n", &format!("\"files\":[\n{entry}"));
    let outcome = verified(&folder);
    check_differing(&outcome, &["site.json"]);
    assert_eq!(said(&outcome, "site.json").len(), 2);
}

#[test]
fn what_is_no_text_is_told() {
    let folder = site();
    for name in [PAGE, "dist/data/x/x.json"] {
        // Long enough to be compressed.
        fs::write(folder.path().join(name), b"\xff\xfe".repeat(999)).unwrap();
    }
    list_again(&folder);
    let outcome = verified(&folder);
    check_differing(&outcome, &["data/x/x.json", PAGE.strip_prefix("dist/").unwrap()]);
    for broken in ["{", "[]", "\u{feff}"] {
        write(&folder, "dist/data/x/datapackage.json", broken);
        let outcome = verified(&folder);
        assert!(
            said(&outcome, "data/x/datapackage.json").last().unwrap().starts_with("cannot be used ("),
            "{outcome:#?}"
        );
        assert_eq!(outcome.tally.pages, 5);
    }
}

#[test]
fn one_bit_of_any_file_is_told_by_its_name() {
    let folder = site();
    let site = folder.path().join("dist");
    let files =
        listing(&site).into_iter().filter(|path| path != manifest::FILE && path != "data/catalog.json");
    let files: Vec<String> = files.collect();
    for (number, path) in files.iter().enumerate() {
        let mut content = fs::read(site.join(path)).unwrap();
        // Another place in each.
        let place = (number * 7919) % content.len();
        content[place] ^= 1;
        fs::write(site.join(path), content).unwrap();
    }
    let outcome = verified(&folder);
    let found: Vec<&str> = outcome.differences.iter().map(|(path, _)| path).collect();
    assert!(files.iter().all(|path| found.contains(&path.as_str())), "{found:?}");
    assert!(said(&outcome, "vi/x/index.html").len() > 1, "the page itself differs, too: {outcome:#?}");
}

#[test]
fn a_site_in_one_file_holds_the_data_of_the_site() {
    let folder = site();
    let (name, held) = ("dist/data/x/x.html", "data-file=\"data/x/targets.csv\">");
    let page = read(&folder, name);
    let place = page.find(held).unwrap() + held.len();
    let other = if page[place..].starts_with('A') { "B" } else { "A" };
    write(&folder, name, &[&page[..place], other, &page[place + 1..]].concat());
    list_again(&folder);
    let outcome = verified(&folder);
    check_differing(&outcome, &["data/x/x.html"]);
    let expected = ["holds another content of data/x/targets.csv than this site"];
    assert_eq!(said(&outcome, "data/x/x.html"), expected);
}
