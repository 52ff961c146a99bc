//! The same work on many things, on every core, with results in the order of the things.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does `work` on each of the items. When it fails on several, the failure of the first of them is told.
///
/// # Errors
/// What `work` fails with.
pub(crate) fn each<T, R, E>(items: &[T], work: impl Fn(&T) -> Result<R, E> + Sync) -> Result<Vec<R>, E>
where
    T: Sync,
    R: Send,
    E: Send,
{
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        while let Some((place, item)) = take(&next, items) {
            done.push((place, work(item)));
        }
        done
    };
    let workers = thread::available_parallelism().map_or(1, NonZero::get).min(items.len());
    let mut done = Vec::with_capacity(items.len());
    thread::scope(|scope| {
        let others: Vec<_> = (1..workers).map(|_| scope.spawn(worker)).collect();
        done.extend(worker());
        for other in others {
            // A panic goes on in this thread; nothing here panics.
            done.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
    });
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
}

fn take<'a, T>(next: &AtomicUsize, items: &'a [T]) -> Option<(usize, &'a T)> {
    let place = next.fetch_add(1, Ordering::Relaxed);
    items.get(place).map(|item| (place, item))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_the_order_of_the_things() {
        let items: Vec<u32> = (0..500).collect();
        let squares: Vec<u32> = items.iter().map(|item| item * item).collect();
        assert_eq!(each(&items, |item| Ok::<_, ()>(item * item)), Ok(squares));
        assert_eq!(each(&[], |(): &()| Ok::<_, ()>(())), Ok(vec![]));
    }

    #[test]
    fn the_first_failure_is_told() {
        let items: Vec<u32> = (0..500).collect();
        assert_eq!(each(&items, |item| if item % 100 == 77 { Err(*item) } else { Ok(()) }), Err(77));
    }
}
