//! What is changed in pages or in the data that they are made of.

use super::*;

#[test]
fn a_changed_digit_or_word_of_a_page_is_told_with_both_sides() {
    for (from, to, excerpt) in [
        (">69.5%<", ">96.5%<", ["96.5%", "69.5%"]),
        (">Missed<", ">Met<", ["Met", "Missed"]),
        (
            "class=\"verdict missed\"",
            "class=\"verdict met\"",
            ["<p class=\"verdict met\">", "<p class=\"verdict missed\">"],
        ),
    ] {
        let folder = site();
        change(&folder, PAGE, from, to);
        let path = PAGE.strip_prefix("dist/").unwrap();
        let outcome = verified(&folder);
        assert_eq!(
            said(&outcome, path).last().unwrap(),
            "the page differs from what is made again of the data"
        );
        check_excerpt(&outcome, path, excerpt);
        list_again(&folder);
        let outcome = verified(&folder);
        check_differing(&outcome, &[path]);
        check_excerpt(&outcome, path, excerpt);
        assert_eq!(outcome.tally.pages, 71);
    }
}

#[test]
fn every_piece_of_a_page_is_held_against_the_data() {
    for (from, to, expected) in [
        (
            "<title>Hồng Bàng missed",
            "<title>Hồng Bàng met",
            "the title differs from what is made again of the data",
        ),
        (
            "content=\"Hồng Bàng missed",
            "content=\"Hồng Bàng met",
            "the description differs from what is made again of the data",
        ),
        (
            "description\" content=\"Hồng Bàng missed",
            "description\" content=\"",
            "the description differs from what is made again of the data",
        ),
        (
            "data-query=\"area=303",
            "data-query=\"area=304",
            "the language or choice of the page (tag html) differs from what is made again of the data",
        ),
        (
            "lang=\"en\"",
            "lang=\"vi\"",
            "the language or choice of the page (tag html) differs from what is made again of the data",
        ),
        (
            "\"og:locale\" content=\"en_GB\"",
            "\"og:locale\" content=\"vi_VN\"",
            "the part for machines (tag head) differs from what is made again of the data",
        ),
        ("id=\"static-page\"", "id=\"page\"", "the place of the page cannot be found"),
        ("<title>", "<titel>", "the place of the title cannot be found"),
        (
            "</footer></main>",
            "</footer><p>More</p></main>",
            "the page differs from what is made again of the data",
        ),
    ] {
        let folder = site();
        change(&folder, PAGE, from, to);
        list_again(&folder);
        let outcome = verified(&folder);
        let path = PAGE.strip_prefix("dist/").unwrap();
        check_differing(&outcome, &[path]);
        assert_eq!(said(&outcome, path), [expected], "{to}");
    }
}

#[test]
fn what_is_added_around_a_page_is_told() {
    let folder = site();
    let page = read(&folder, PAGE);
    write(&folder, PAGE, &format!("{page}<script>alert(1)</script>"));
    list_again(&folder);
    let outcome = verified(&folder);
    let said: Vec<_> = outcome.differences.iter().collect();
    let [(path, [difference])] = said.as_slice() else { panic!("{said:?}") };
    assert_eq!(*path, "en/x/indicator/family/index.html");
    assert!(
        difference
            .problem
            .get(Lang::En)
            .starts_with("what stands around the page differs from en/x~1.0.0/indicator/family/index.html")
    );
    assert_eq!(difference.excerpt.as_ref().unwrap().there, "<script>");
}

#[test]
fn a_changed_table_is_told_with_everything_that_follows_from_it() {
    let folder = site();
    change(&folder, "dist/data/x/observations.csv", "69.5", "79.5");
    list_again(&folder);
    let outcome = verified(&folder);
    let other = "the content differs from the checksum in data/x/datapackage.json";
    assert_eq!(said(&outcome, "data/x/observations.csv"), [other]);
    for path in [
        "data/catalog.json",
        "data/x/changes.json",
        "data/x/sdmx.csv",
        "data/x/x.json",
        "data/x/x.xlsx",
        "data/x/x.zip",
    ] {
        assert_eq!(said(&outcome, path), ["differs from what is made again of the data"], "{path}");
    }
    assert_eq!(outcome.exit_code(), 1);
    let page = "vi/x/indicator/family/index.html";
    let (_, differences) = outcome.differences.iter().find(|(path, _)| *path == page).unwrap();
    let excerpt = differences[0].excerpt.as_ref().unwrap();
    assert!(excerpt.there.starts_with("Hồng Bàng chưa đạt mục tiêu 2025 "), "{excerpt:?}");
    assert!(excerpt.again.starts_with("Hồng Bàng đạt mục tiêu 2025 "), "{excerpt:?}");
}

#[test]
fn a_missing_table_is_told_and_pages_are_made_of_the_rest() {
    let folder = site();
    fs::remove_file(folder.path().join("dist/data/x/targets.csv")).unwrap();
    list_again(&folder);
    let outcome = verified(&folder);
    let found = said(&outcome, "data/x/targets.csv");
    assert_eq!(found[0], "is not there, and data/x/datapackage.json names it");
    assert!(found[1].starts_with("the data has an error: "), "{found:?}");
    assert!(said(&outcome, "data/x/datapackage.json")[0].starts_with("cannot be used ("), "{outcome:#?}");
    assert_eq!((outcome.exit_code(), outcome.tally.pages), (1, 71));
}

#[test]
fn an_earlier_release_is_verified_too() {
    let folder = site();
    change(&folder, "dist/data/x/releases/1.0.0/targets.csv", "70", "60");
    list_again(&folder);
    let outcome = verified(&folder);
    let path = "data/x/releases/1.0.0/targets.csv";
    let expected = "the content differs from the checksum in data/x/releases/1.0.0/datapackage.json";
    assert_eq!(said(&outcome, path), [expected]);
    assert!(said(&outcome, "data/x/changes.json")[0].starts_with("cannot be used ("), "{outcome:#?}");
}

#[test]
fn what_the_catalogue_says_is_held_against_the_data() {
    for (from, to, path, expected) in [
        (
            "\"missed\": 1",
            "\"missed\": 0",
            "data/catalog.json",
            "differs from what is made again of the data",
        ),
        (
            "\"name\": \"x\"",
            "\"name\": \"../x\"",
            "data/catalog.json",
            "“../x” is no name of a dataset; it is not looked at",
        ),
        (
            "\"name\": \"x\"",
            "\"name\": \"y\"",
            "data/y/datapackage.json",
            "is not there, and data/catalog.json names it",
        ),
        (
            "\"name\": \"x\"",
            "\"sample\": true, \"name\": \"x\"",
            "data/catalog.json",
            "\"sample\" of x must be false, as its rows are",
        ),
        ("\"path\": \"x/data", "\"path\": \"../x/data", "data/catalog.json", "cannot be used ("),
    ] {
        let folder = site();
        change(&folder, "dist/data/catalog.json", from, to);
        list_again(&folder);
        let outcome = verified(&folder);
        let found = said(&outcome, path);
        assert!(found.iter().any(|found| found.starts_with(expected)), "{to}: {outcome:#?}");
        assert_eq!(outcome.exit_code(), 1);
    }
}

#[test]
fn a_site_for_another_day_is_told() {
    let folder = site();
    change(&folder, "dist/site.json", "2026-11-22", "2026-11-23");
    let outcome = verified(&folder);
    assert_eq!(said(&outcome, "data/catalog.json"), ["differs from what is made again of the data"]);
    check_excerpt(
        &outcome,
        "data/catalog.json",
        ["\"as_of\": \"2026-11-22\",", "\"as_of\": \"2026-11-23\","],
    );
}
