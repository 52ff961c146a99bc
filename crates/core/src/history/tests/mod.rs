//! Areas through time, by hand with real changes, and properties over any.

mod any;
mod compare;
mod exist;
mod words;

use super::*;
use crate::finding::Unavailable;
use crate::lang::Lang;
use crate::package::Descriptor;

/// Real areas of Hải Phòng and Nam Định. The four wards in which Mỹ Lộc lies today have made-up codes (x1 …). `304` ended
/// without a record of what came next, `308` and `309` share the ward 11455. `311` and `312` have the types of 2025.
const AREAS: &str = "area,name_vi,level,type_vi,type_en,valid_from,valid_to
30,Hải Dương,province,tỉnh,province,,2025-06-30
31,Hải Phòng,province,thành phố,city,,
36,Nam Định,province,tỉnh,province,,2025-06-30
37,Ninh Bình,province,tỉnh,province,,
303,Hồng Bàng,district,quận,urban district,,2025-06-30
304,Ngô Quyền,district,quận,urban district,,2025-06-30
306,Hải An,district,quận,urban district,,2025-06-30
308,Đồ Sơn,district,quận,urban district,,2025-06-30
309,Dương Kinh,district,quận,urban district,,2025-06-30
311,Thủy Nguyên,district,thành phố,city,,2025-06-30
312,An Dương,district,quận,urban district,,2025-06-30
317,Cát Hải,district,huyện đảo,island district,,2025-06-30
356,Nam Định,district,thành phố,city,,2025-06-30
358,Mỹ Lộc,district,huyện,rural district,,2024-08-31
11311,Hồng Bàng,commune,phường,ward,2025-07-01,
11455,Đồ Sơn,commune,phường,ward,2025-07-01,
11602,Hồng An,commune,phường,ward,2025-07-01,
11692,Dương Kinh,commune,phường,ward,2025-07-01,
11737,Nam Đồ Sơn,commune,phường,ward,2025-07-01,
11914,Cát Hải,commune,đặc khu,special zone,2025-07-01,
x1,Mỹ Lộc,commune,phường,ward,2025-07-01,
x2,Đông A,commune,phường,ward,2025-07-01,
x3,Thiên Trường,commune,phường,ward,2025-07-01,
x4,Nam Định,commune,phường,ward,2025-07-01,
";

const CHANGES: &str = "area,successor,kind,date,extent,decree_vi,decree_en
358,356,merged,2024-09-01,whole,NQ 1104/NQ-UBTVQH15,Resolution 1104/NQ-UBTVQH15
312,303,moved,2025-01-01,part,NQ 1232/NQ-UBTVQH15,Resolution 1232/NQ-UBTVQH15
306,311,moved,2025-01-01,part,NQ 1232/NQ-UBTVQH15,Resolution 1232/NQ-UBTVQH15
311,311,renamed,2025-01-01,whole,NQ 1232/NQ-UBTVQH15,Resolution 1232/NQ-UBTVQH15
312,312,renamed,2025-01-01,whole,NQ 1232/NQ-UBTVQH15,Resolution 1232/NQ-UBTVQH15
30,31,merged,2025-07-01,whole,NQ 1669/NQ-UBTVQH15,Resolution 1669/NQ-UBTVQH15
36,37,merged,2025-07-01,whole,,
303,11311,abolished,2025-07-01,part,,
303,11602,abolished,2025-07-01,part,,
312,11602,abolished,2025-07-01,part,,
308,11455,abolished,2025-07-01,part,,
308,11737,abolished,2025-07-01,part,,
309,11455,abolished,2025-07-01,part,,
309,11692,abolished,2025-07-01,part,,
317,11914,abolished,2025-07-01,whole,,
356,x1,abolished,2025-07-01,part,,
356,x2,abolished,2025-07-01,part,,
356,x3,abolished,2025-07-01,part,,
356,x4,abolished,2025-07-01,part,,
";

/// A dataset of these two tables, as the reader reads them.
fn dataset_of(areas: &str, changes: &str) -> Dataset {
    let fetch = |path: &str| match path {
        Descriptor::FILE => {
            Ok(br#"{"resources":[{"name":"area_changes","path":"area_changes.csv"}]}"#.to_vec())
        }
        "areas.csv" => Ok(areas.as_bytes().to_vec()),
        "area_changes.csv" => Ok(changes.as_bytes().to_vec()),
        _ => Err(Unavailable::NotFound),
    };
    let dataset = Dataset::open("history", fetch, &mut Vec::new());
    // A change left out by the reader would make a test pass for nothing.
    assert_eq!(dataset.changes().len(), changes.lines().count() - 1);
    dataset
}

fn dataset() -> Dataset {
    dataset_of(AREAS, CHANGES)
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn id(dataset: &Dataset, code: &str) -> AreaId {
    dataset.find_area(code).unwrap()
}

fn code(dataset: &Dataset, area: AreaId) -> &str {
    &dataset.area(area).code
}
