//! Sorting through one compiled routine. Each call of `sort_by` on another type costs several kilobytes of WebAssembly.

use std::cmp::Ordering;

/// Sorts stably by `compare`.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = positions(items.len(), &|one, other| compare(&items[one], &items[other]));
    arrange(items, order);
}

/// Puts each item where `order` says which one comes there.
fn arrange<T>(items: &mut [T], mut order: Vec<usize>) {
    // Each circle of places is followed once; a place that is done points to itself.
    for start in 0..items.len() {
        let mut place = start;
        loop {
            let from = std::mem::replace(&mut order[place], place);
            if from == start {
                break;
            }
            items.swap(place, from);
            place = from;
        }
    }
}

/// Sorts stably by a key, which is made once for each item.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    arrange(items, positions(keys.len(), &|one, other| keys[one].cmp(&keys[other])));
}

/// Sorts by a key and keeps the first of equal items.
pub fn sort_and_dedup<T: Ord>(items: &mut Vec<T>) {
    sort_by(items, T::cmp);
    items.dedup();
}

/// The positions 0..`length` in the order that `compare` gives them; equals stay in their order.
///
/// Runs that are in order already are merged two by two: rows mostly come sorted, and then one look at each is enough.
pub(crate) fn positions(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    let mut merged: Vec<usize> = Vec::new();
    loop {
        let mut start = 0;
        while start < length {
            let middle = run_end(&order, start, compare);
            let end = run_end(&order, middle, compare);
            if start == 0 && middle == length {
                return order;
            }
            merge(&order, (start, middle, end), compare, &mut merged);
            start = end;
        }
        if length == 0 {
            return order;
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
    }
}

/// Where the run that begins at `start` ends.
fn run_end(order: &[usize], start: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> usize {
    let mut end = start + 1;
    while end < order.len() && compare(order[end - 1], order[end]).is_le() {
        end += 1;
    }
    end.min(order.len())
}

/// Appends two neighbouring runs as one.
fn merge(
    order: &[usize],
    (start, middle, end): (usize, usize, usize),
    compare: &dyn Fn(usize, usize) -> Ordering,
    merged: &mut Vec<usize>,
) {
    let (mut left, mut right) = (start, middle);
    while left < middle || right < end {
        let take_left = right == end || (left < middle && compare(order[left], order[right]).is_le());
        let from = if take_left { &mut left } else { &mut right };
        merged.push(order[*from]);
        *from += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(items in proptest::collection::vec((0_u8..9, any::<u16>()), 0..60)) {
            let mut ours = items.clone();
            sort_by(&mut ours, |one, other| one.0.cmp(&other.0));
            let mut theirs = items;
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(&ours, &theirs);
            sort_by_key(&mut ours, |item| std::cmp::Reverse(item.1));
            theirs.sort_by_key(|item| std::cmp::Reverse(item.1));
            prop_assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn duplicates_go() {
        let mut years = vec![2025, 2023, 2025, 2024];
        sort_and_dedup(&mut years);
        assert_eq!(years, [2023, 2024, 2025]);
    }
}
