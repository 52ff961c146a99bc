//! The sentences, in both languages.

use super::*;
use crate::history::text;
use crate::lang::Bilingual;

/// A sentence as expected here, with the no-break spaces of dates as plain ones.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn what_an_area_was_or_became() {
    let dataset = dataset();
    let history = History::of(&dataset);
    for (area, year, vi, en) in [
        (
            "358",
            2025,
            "Huyện Mỹ Lộc nhập vào thành phố Nam Định từ ngày 01/09/2024 (NQ 1104/NQ-UBTVQH15).",
            "Mỹ Lộc rural district was merged into Nam Định city on 1 September 2024 (Resolution 1104/NQ-UBTVQH15).",
        ),
        (
            "358",
            2026,
            "Huyện Mỹ Lộc nhập vào thành phố Nam Định từ ngày 01/09/2024 (NQ 1104/NQ-UBTVQH15). \
             Từ ngày 01/07/2025 địa bàn thành phố Nam Định thuộc phường Mỹ Lộc, phường Đông A, phường Thiên Trường \
             và phường Nam Định.",
            "Mỹ Lộc rural district was merged into Nam Định city on 1 September 2024 (Resolution 1104/NQ-UBTVQH15). \
             Since 1 July 2025 the territory of Nam Định city has been in Mỹ Lộc ward, Đông A ward, Thiên Trường ward \
             and Nam Định ward.",
        ),
        (
            "317",
            2026,
            "Từ ngày 01/07/2025 toàn bộ địa bàn huyện đảo Cát Hải thuộc đặc khu Cát Hải.",
            "Since 1 July 2025 all the territory of Cát Hải island district has been in Cát Hải special zone.",
        ),
        (
            "312",
            2026,
            "Từ ngày 01/07/2025 một phần địa bàn quận An Dương thuộc phường Hồng An.",
            "Since 1 July 2025 a part of the territory of An Dương urban district has been in Hồng An ward.",
        ),
        (
            "304",
            2026,
            "Quận Ngô Quyền kết thúc ngày 30/06/2025; trong dữ liệu không có nơi tiếp nhận địa bàn này.",
            "Ngô Quyền urban district existed until 30 June 2025; the data do not have the area that took it in.",
        ),
        (
            "11455",
            2024,
            "Phường Đồ Sơn có từ ngày 01/07/2025, gồm một phần quận Đồ Sơn và một phần quận Dương Kinh.",
            "Đồ Sơn ward has existed since 1 July 2025, formed of a part of Đồ Sơn urban district and a part of \
             Dương Kinh urban district.",
        ),
        (
            "11737",
            2024,
            "Phường Nam Đồ Sơn có từ ngày 01/07/2025; trước đó là một phần quận Đồ Sơn.",
            "Nam Đồ Sơn ward has existed since 1 July 2025; before, it was a part of Đồ Sơn urban district.",
        ),
        (
            "11914",
            2024,
            "Đặc khu Cát Hải có từ ngày 01/07/2025; trước đó là huyện đảo Cát Hải.",
            "Cát Hải special zone has existed since 1 July 2025; before, it was Cát Hải island district.",
        ),
    ] {
        let area = id(&dataset, area);
        for (lang, expected) in [(Lang::Vi, vi), (Lang::En, en)] {
            let said = text::existence(&history, area, year, lang);
            assert_eq!(said.as_deref().map(plain).as_deref(), Some(expected));
        }
    }
    assert_eq!(text::existence(&history, id(&dataset, "358"), 2024, Lang::Vi), None);
    assert_eq!(text::existence(&history, AreaId(99), 2024, Lang::Vi), None);
}

#[test]
fn renamings_and_ends_without_a_successor() {
    let areas = "area,name_vi,level\na,A,district\nb,B,district\nc,C,district\nd,D,district\ne,E,province\n";
    let changes = "area,successor,kind,date,extent,decree_vi,note_vi
a,b,renamed,2020-03-01,whole,NQ 1,
c,,abolished,2025-07-01,whole,NQ 2,
d,a,split,2025-07-01,part,,
d,,split,2025-07-01,part,,
e,,merged,2025-07-01,whole,NQ 3,Thuộc tỉnh Phú Thọ (mới)
";
    let dataset = dataset_of(areas, changes);
    let history = History::of(&dataset);
    for (area, year, expected) in [
        ("a", 2021, "A là B từ ngày 01/03/2020 (NQ 1)."),
        ("b", 2019, "B có từ ngày 01/03/2020 (NQ 1); trước đó là A."),
        (
            "c",
            2026,
            "C không còn từ ngày 01/07/2025 (NQ 2); trong dữ liệu không có nơi tiếp nhận địa bàn này.",
        ),
        ("d", 2026, "Từ ngày 01/07/2025 địa bàn D thuộc A và nơi khác."),
        ("e", 2026, "E không còn từ ngày 01/07/2025 (NQ 3). Thuộc tỉnh Phú Thọ (mới)."),
    ] {
        let said = text::existence(&history, id(&dataset, area), year, Lang::Vi);
        assert_eq!(said.as_deref(), Some(expected));
    }
}

#[test]
fn what_happened_at_a_break() {
    let dataset = dataset();
    let history = History::of(&dataset);
    for (area, place, vi, en) in [
        (
            "303",
            0,
            "Từ ngày 01/01/2025 quận Hồng Bàng nhận một phần An Dương (NQ 1232/NQ-UBTVQH15); số liệu trước và sau \
             không so sánh được.",
            "On 1 January 2025 Hồng Bàng urban district gained a part of An Dương (Resolution \
             1232/NQ-UBTVQH15); figures before and after cannot be compared.",
        ),
        (
            "303",
            1,
            "Từ ngày 01/07/2025 quận Hồng Bàng không còn, địa bàn thuộc phường Hồng Bàng và phường Hồng An.",
            "On 1 July 2025 Hồng Bàng urban district ended, its territory going to Hồng Bàng ward and Hồng An ward.",
        ),
        (
            "312",
            0,
            "Từ ngày 01/01/2025 An Dương chuyển một phần địa bàn cho quận Hồng Bàng (NQ 1232/NQ-UBTVQH15); số liệu \
             trước và sau không so sánh được.",
            "On 1 January 2025 An Dương gave a part of its territory to Hồng Bàng urban district \
             (Resolution 1232/NQ-UBTVQH15); figures before and after cannot be compared.",
        ),
        (
            "31",
            0,
            "Từ ngày 01/07/2025 thành phố Hải Phòng nhận toàn bộ tỉnh Hải Dương (NQ 1669/NQ-UBTVQH15); số liệu trước và \
             sau không so sánh được.",
            "On 1 July 2025 Hải Phòng city gained all of Hải Dương province (Resolution 1669/NQ-UBTVQH15); figures \
             before and after cannot be compared.",
        ),
    ] {
        let area = id(&dataset, area);
        let change = &history.breaks(area, 2020, 2030)[place];
        for (lang, expected) in [(Lang::Vi, vi), (Lang::En, en)] {
            let name = text::name_before(&history, area, change.date, lang);
            assert_eq!(plain(&text::break_sentence(change, &name, lang)), expected);
        }
    }
    // Where the dataset has only some of the successors, it says that there are others.
    let (areas, changes) = (
        "area,name_vi,level,type_vi\na,A,district,thành phố thuộc tỉnh\nb,B,commune,phường\n",
        "area,successor,kind,date,extent\na,b,abolished,2025-07-01,part\na,,abolished,2025-07-01,part\n",
    );
    let dataset = dataset_of(areas, changes);
    let breaks = History::of(&dataset).breaks(id(&dataset, "a"), 2020, 2030);
    let record = dataset.area(id(&dataset, "a"));
    let name = text::full_name(&record.name, &record.kind, Lang::Vi);
    assert_eq!(
        text::break_sentence(&breaks[0], &name, Lang::Vi),
        "Từ ngày 01/07/2025 thành phố A không còn, địa bàn thuộc phường B và nơi khác."
    );
    let (areas, changes) = (
        "area,name_vi,level\na,A,district\nb,B,district\n",
        "area,successor,kind,date,extent\na,a,renamed,2022-01-01,whole\na,b,renamed,2023-01-01,whole\n",
    );
    let dataset = dataset_of(areas, changes);
    let breaks = History::of(&dataset).breaks(id(&dataset, "a"), 2020, 2030);
    let said = |place: usize, lang| plain(&text::break_sentence(&breaks[place], "A", lang));
    assert_eq!(
        said(0, Lang::Vi),
        "Từ ngày 01/01/2022 A đổi tên, loại hoặc mã; địa bàn không đổi, số liệu trước và sau so sánh được."
    );
    assert_eq!(
        said(1, Lang::En),
        "On 1 January 2023 A became B; the territory is the same, and figures before and after can be compared."
    );
}

#[test]
fn a_renaming_in_part_says_that_the_territory_is_not_known_to_be_the_same() {
    let areas = "area,name_vi,level\na,A,district\n";
    let dataset = dataset_of(areas, "area,successor,kind,date,extent\na,a,renamed,2022-01-01,part\n");
    let history = History::of(&dataset);
    let area = id(&dataset, "a");
    let change = &history.breaks(area, 2020, 2030)[0];
    let followed = history.follow(area, day("2021-12-31"), day("2022-12-31")).unwrap();
    let compared = |lang| plain(&text::comparability(&history, area, &followed, &Bilingual::default(), lang));
    assert_eq!(
        text::break_sentence(change, "A", Lang::Vi),
        "Từ ngày 01/01/2022 A đổi tên, loại hoặc mã; chưa rõ địa bàn có giữ nguyên hay không, nên không so sánh số liệu \
         trước và sau."
    );
    assert_eq!(
        plain(&text::break_sentence(change, "A", Lang::En)),
        "On 1 January 2022 A changed name, type or code; whether its territory stayed the same is not known, so figures \
         before and after are not compared."
    );
    assert_eq!(
        compared(Lang::Vi),
        "Chưa rõ địa bàn A từ ngày 01/01/2022 có giữ nguyên hay không, nên không so sánh."
    );
    assert_eq!(
        compared(Lang::En),
        "Whether the territory of A has stayed the same since 1 January 2022 is not known, so nothing is compared."
    );
}

/// Mỹ Lộc was a township until 1 September 2024, Hưng Lộc ward until 1 July 2025 and Mỹ Lộc ward since; the table has the
/// last type only, so that nothing before July 2025 is called a ward.
#[test]
fn an_area_is_not_called_by_a_type_that_it_had_only_later() {
    let areas = "area,name_vi,level,type_vi,type_en,valid_to
a,Mỹ Lộc,commune,phường,ward,
b,Mỹ Thuận,commune,xã,commune,2025-06-30
c,Mỹ Thịnh,commune,xã,commune,2024-08-31
";
    let changes = "area,successor,kind,date,extent
a,a,renamed,2024-09-01,part
c,a,merged,2024-09-01,whole
b,a,merged,2025-07-01,whole
a,a,renamed,2025-07-01,whole
";
    let dataset = dataset_of(areas, changes);
    let history = History::of(&dataset);
    let [a, b, c] = ["a", "b", "c"].map(|code| id(&dataset, code));
    for (on, expected) in
        [("2024-09-01", "Mỹ Lộc"), ("2025-07-01", "Mỹ Lộc"), ("2025-07-02", "phường Mỹ Lộc")]
    {
        assert_eq!(text::name_before(&history, a, day(on), Lang::Vi), expected, "before {on}");
    }
    let became = |area| text::existence(&history, area, 2026, Lang::En).as_deref().map(plain);
    assert_eq!(became(c).as_deref(), Some("Mỹ Thịnh commune was merged into Mỹ Lộc on 1 September 2024."));
    assert_eq!(became(b).as_deref(), Some("Mỹ Thuận commune was merged into Mỹ Lộc ward on 1 July 2025."));
    let compared = |from| {
        let followed = history.follow(a, day(from), day("2026-12-31")).unwrap();
        plain(&text::comparability(&history, a, &followed, &Bilingual::default(), Lang::Vi))
    };
    assert_eq!(
        compared("2024-12-31"),
        "Từ ngày 01/07/2025 Mỹ Lộc có thêm địa bàn, nên số liệu trước và sau không so sánh được."
    );
    assert_eq!(compared("2025-12-31"), "Địa bàn phường Mỹ Lộc không đổi, số liệu so sánh được.");
}

#[test]
fn whether_figures_can_be_compared_and_why_not() {
    let dataset = dataset();
    let history = History::of(&dataset);
    let families = Bilingual::new("gia đình", "families");
    for (area, from, until, vi, en) in [
        (
            "358",
            "2023-12-31",
            "2024-12-31",
            "Số liệu của thành phố Nam Định từ ngày 01/09/2024 gồm cả địa bàn khác ngoài huyện Mỹ Lộc, nên không so sánh \
             được.",
            "Since 1 September 2024 figures of Nam Định city cover more than Mỹ Lộc rural district, so they cannot be \
             compared.",
        ),
        (
            "308",
            "2024-12-31",
            "2025-12-31",
            "Từ ngày 01/07/2025 địa bàn quận Đồ Sơn nằm trong phạm vi phường Đồ Sơn và phường Nam Đồ Sơn. Giá trị cho địa bàn cũ \
             sau ngày này phải chia theo số gia đình của từng nơi; không có số liệu để chia, nên không so sánh.",
            "Since 1 July 2025 the territory of Đồ Sơn urban district has been within Đồ Sơn ward and Nam Đồ Sơn ward. A \
             later figure for the old territory would have to be apportioned by the number of families; \
             there are no figures to do so, so nothing is compared.",
        ),
        (
            "358",
            "2023-12-31",
            "2025-12-31",
            "Từ ngày 01/07/2025 địa bàn huyện Mỹ Lộc nằm trong phạm vi phường Mỹ Lộc, phường Đông A, \
             phường Thiên Trường và phường Nam Định. Giá trị cho địa bàn cũ sau ngày này phải chia theo số gia đình \
             của từng nơi; không có số liệu để chia, nên không so sánh.",
            "Since 1 July 2025 the territory of Mỹ Lộc rural district has been within Mỹ Lộc ward, Đông A \
             ward, Thiên Trường ward and Nam Định ward. A later figure for the old territory would have \
             to be apportioned by the number of families; there are no figures to do so, so nothing is compared.",
        ),
        (
            // Divided in January, but in this one ward, perhaps with the other, only since July.
            "312",
            "2024-12-31",
            "2025-12-31",
            "Từ ngày 01/07/2025 địa bàn An Dương nằm trong phạm vi phường Hồng An, có thể cả phường Hồng Bàng. Giá \
             trị cho địa bàn cũ sau ngày này phải chia theo số gia đình của từng nơi; không có số liệu để chia, nên không \
             so sánh.",
            "Since 1 July 2025 the territory of An Dương has been within Hồng An ward, perhaps also Hồng \
             Bàng ward. A later figure for the old territory would have to be apportioned by the number of families; \
             there are no figures to do so, so nothing is compared.",
        ),
        (
            "312",
            "2024-12-31",
            "2025-01-01",
            "Từ ngày 01/01/2025 một phần địa bàn An Dương thuộc quận Hồng Bàng. Giá trị cho địa bàn cũ sau ngày này \
             phải chia theo số gia đình của từng nơi; không có số liệu để chia, nên không so sánh.",
            "Since 1 January 2025 a part of the territory of An Dương has been in Hồng Bàng urban \
             district. A later figure for the old territory would have to be apportioned by the number of families; \
             there are no figures to do so, so nothing is compared.",
        ),
        (
            "317",
            "2024-12-31",
            "2025-12-31",
            "Đặc khu Cát Hải có đúng địa bàn của huyện đảo Cát Hải, nên số liệu nối tiếp được.",
            "Cát Hải special zone has exactly the territory of Cát Hải island district, so its figures continue the \
             series.",
        ),
        (
            "31",
            "2024-12-31",
            "2025-12-31",
            "Từ ngày 01/07/2025 thành phố Hải Phòng có thêm địa bàn, nên số liệu trước và sau không so sánh được.",
            "Hải Phòng city has had more territory since 1 July 2025, so figures before and after cannot be compared.",
        ),
        (
            "31",
            "2020-12-31",
            "2024-12-31",
            "Địa bàn thành phố Hải Phòng không đổi, số liệu so sánh được.",
            "The territory of Hải Phòng city is the same, and its figures can be compared.",
        ),
        (
            "304",
            "2024-12-31",
            "2025-12-31",
            "Trong dữ liệu không có nơi tiếp nhận địa bàn quận Ngô Quyền, nên không so sánh.",
            "The data do not have the area that took in Ngô Quyền urban district, so nothing is compared.",
        ),
    ] {
        let area = id(&dataset, area);
        let followed = history.follow(area, day(from), day(until)).unwrap();
        for (lang, expected) in [(Lang::Vi, vi), (Lang::En, en)] {
            assert_eq!(plain(&text::comparability(&history, area, &followed, &families, lang)), expected);
        }
    }
}

#[test]
fn a_loss_to_an_area_that_is_not_there_is_a_loss() {
    let areas = "area,name_vi,level\na,A,district\n";
    let dataset = dataset_of(areas, "area,successor,kind,date,extent\na,,moved,2025-01-01,part\n");
    let history = History::of(&dataset);
    let followed = history.follow(id(&dataset, "a"), day("2024-12-31"), day("2025-12-31")).unwrap();
    assert_eq!(followed.comparability, Comparability::NeedsApportionment { since: day("2025-01-01") });
    assert_eq!(
        text::comparability(&history, id(&dataset, "a"), &followed, &Bilingual::default(), Lang::Vi),
        "Từ ngày 01/01/2025 A mất một phần địa bàn, nên số liệu trước và sau không so sánh được."
    );
}

#[test]
fn successors_that_are_not_there_are_said_to_be_others() {
    let areas = "area,name_vi,level\na,A,district\nb,B,district\n";
    let changes = "area,successor,kind,date,extent\na,b,split,2025-01-01,part\na,,split,2025-01-01,part\n";
    let dataset = dataset_of(areas, changes);
    let history = History::of(&dataset);
    let followed = history.follow(id(&dataset, "a"), day("2024-12-31"), day("2025-12-31")).unwrap();
    assert!(followed.elsewhere);
    assert_eq!(
        text::comparability(&history, id(&dataset, "a"), &followed, &Bilingual::default(), Lang::En)
            .replace('\u{a0}', " "),
        "Since 1 January 2025 the territory of A has been within B and other places. A later figure for the old \
         territory would have to be apportioned; there are no figures to do so, so nothing is compared."
    );
    let before = history.follow(id(&dataset, "a"), day("2023-12-31"), day("2024-12-31")).unwrap();
    assert!(!before.elsewhere);
}
