//! The statuses a target can have at a report date.

use serde::{Deserialize, Serialize};

/// Where the actual of an indicator stands against what was due by now, worst-case reading last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Status {
    /// *Đạt tiến độ*: at least what was due.
    Met,
    /// *Bám sát*: a little below.
    OnTrack,
    /// *Chậm*
    Behind,
    /// *Chậm nhiều*
    OffTrack,
    /// *Chấp nhận lệch*: a deviation that somebody accepted for a while.
    Accepted,
    /// *Thiếu số liệu*: something was due and nothing was reported.
    Missing,
    /// *Chưa đến kỳ*: nothing was due yet.
    NotDue,
    /// *Không áp dụng*
    NotApplicable,
    /// Words against words: a person judges it.
    ForAPerson,
    /// No target: followed, not judged.
    Tracked,
}

impl Status {
    /// Every status, in the order in which counts are shown.
    pub const ALL: &[Self] = &[
        Self::Met,
        Self::OnTrack,
        Self::Behind,
        Self::OffTrack,
        Self::Accepted,
        Self::Missing,
        Self::NotDue,
        Self::NotApplicable,
        Self::ForAPerson,
        Self::Tracked,
    ];

    /// Its name in addresses and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::OnTrack => "on_track",
            Self::Behind => "behind",
            Self::OffTrack => "off_track",
            Self::Accepted => "accepted",
            Self::Missing => "missing",
            Self::NotDue => "not_due",
            Self::NotApplicable => "not_applicable",
            Self::ForAPerson => "for_a_person",
            Self::Tracked => "tracked",
        }
    }

    /// The status of that name, if there is one.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|status| status.name() == name)
    }

    /// Whether an actual was compared with what was due.
    #[must_use]
    pub fn is_judged(self) -> bool {
        matches!(self, Self::Met | Self::OnTrack | Self::Behind | Self::OffTrack | Self::Accepted)
    }

    /// Whether a leader should look at it: late, or due and not reported.
    #[must_use]
    pub fn needs_attention(self) -> bool {
        matches!(self, Self::Behind | Self::OffTrack | Self::Missing)
    }
}
