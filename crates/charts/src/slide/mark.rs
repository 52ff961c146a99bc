//! The shapes of standings and outlooks on slides, the same as in charts.

use tiendo_core::standing::Status;
use tiendo_core::verdict::OutlookClass;
use tiendo_core::view::deck::Mark;

/// The shape that a mark has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkShape {
    /// ● reached.
    Circle,
    /// ▲ missed.
    Triangle,
    /// ◆ not reached yet.
    Diamond,
    /// ▬ nothing to be said.
    Bar,
    /// ↑ on track.
    ArrowUp,
    /// ↗ nearly.
    ArrowAskew,
    /// → too slow.
    ArrowAhead,
    /// ↓ moving away.
    ArrowDown,
}

impl MarkShape {
    /// The shape of a mark.
    pub const fn of(mark: Mark) -> Self {
        match mark {
            Mark::Standing(Status::Met) | Mark::Outlook(OutlookClass::Reached) => Self::Circle,
            Mark::Standing(Status::Missed) => Self::Triangle,
            Mark::Standing(Status::NotYet) => Self::Diamond,
            Mark::Standing(Status::NoTarget | Status::NotComparable | Status::NotReported)
            | Mark::Outlook(OutlookClass::TooFew | OutlookClass::NotProjected) => Self::Bar,
            Mark::Outlook(OutlookClass::OnTrack) => Self::ArrowUp,
            Mark::Outlook(OutlookClass::Nearly) => Self::ArrowAskew,
            Mark::Outlook(OutlookClass::TooSlow) => Self::ArrowAhead,
            Mark::Outlook(OutlookClass::MovingAway) => Self::ArrowDown,
        }
    }

    /// The class of its colour: `met`, `missed`, `not-yet` or `neutral`.
    pub const fn tone(self) -> &'static str {
        match self {
            Self::Circle | Self::ArrowUp => "met",
            Self::Triangle | Self::ArrowAhead | Self::ArrowDown => "missed",
            Self::Diamond | Self::ArrowAskew => "not-yet",
            Self::Bar => "neutral",
        }
    }

    /// The corners of its outline in a square from −1 to 1; none for the circle, which fills it.
    pub fn outline(self) -> Vec<(f64, f64)> {
        const ASKEW: f64 = std::f64::consts::FRAC_1_SQRT_2;
        // Ahead and aside of the middle.
        const ARROW: [(f64, f64); 7] =
            [(1.0, 0.0), (0.0, 0.83), (0.0, 0.28), (-1.0, 0.28), (-1.0, -0.28), (0.0, -0.28), (0.0, -0.83)];
        let arrow = |(dx, dy): (f64, f64)| {
            let turned = ARROW.map(|(ahead, aside)| (ahead * dx - aside * dy, ahead * dy + aside * dx));
            turned.to_vec()
        };
        match self {
            Self::Circle => Vec::new(),
            Self::Triangle => vec![(0.0, -1.0), (1.0, 0.8), (-1.0, 0.8)],
            Self::Diamond => vec![(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)],
            Self::Bar => vec![(-1.0, -0.3), (1.0, -0.3), (1.0, 0.3), (-1.0, 0.3)],
            Self::ArrowUp => arrow((0.0, -1.0)),
            Self::ArrowAskew => arrow((ASKEW, -ASKEW)),
            Self::ArrowAhead => arrow((1.0, 0.0)),
            Self::ArrowDown => arrow((0.0, 1.0)),
        }
    }
}
