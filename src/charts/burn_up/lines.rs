//! The lines of the chart as months and values: what is joined, what is bridged, what stays apart.

use super::{BurnUp, Point};
use crate::plan::Decimal;

/// A point of a line; without a value the line has a gap there.
pub(super) type Joint = (u8, Option<Decimal>);

impl BurnUp {
    /// This year's actuals, with a gap at every month that should have been reported and was not.
    pub(super) fn actual_line(&self) -> Vec<Joint> {
        let mut line: Vec<Joint> = self.actual.iter().map(|point| (point.month, Some(point.value))).collect();
        line.extend(self.blanks.iter().map(|month| (*month, None)));
        self.since_the_start(line)
    }

    /// Last year's values, with a gap at every month that was not reported.
    pub(super) fn last_year_line(&self) -> Vec<Joint> {
        let mut line: Vec<Joint> = self.last_year.iter().map(|point| (point.month, Some(point.value))).collect();
        let known = |month: u8| self.last_year.iter().any(|point| point.month == month);
        line.extend(
            (1..=12).filter(|month| u8::is_multiple_of(*month, self.step) && !known(*month)).map(|m| (m, None)),
        );
        if self.from_zero {
            line.push((0, Some(Decimal::ZERO)));
        }
        line.sort_unstable_by_key(|(month, _)| *month);
        line
    }

    /// Last year's values that no line reaches: what lies between them is not known.
    pub(super) fn lone_points_of_last_year(&self) -> Vec<Joint> {
        let line = self.last_year_line();
        let known =
            |place: Option<usize>| place.and_then(|place| line.get(place)).is_some_and(|(_, value)| value.is_some());
        let is_lone = |place: usize| !known(place.checked_sub(1)) && !known(place.checked_add(1));
        let lone_ones = line.iter().enumerate().filter(|(place, (month, _))| *month > 0 && is_lone(*place));
        lone_ones.map(|(_, joint)| *joint).filter(|(_, value)| value.is_some()).collect()
    }

    /// What joins this year's points across blanks, where there are any: not reported, only to guide the eye.
    pub(super) fn bridge(&self) -> Vec<Joint> {
        if !self.is_bridged() {
            return Vec::new();
        }
        self.since_the_start(self.actual.iter().map(|point| (point.month, Some(point.value))).collect())
    }

    /// Whether a month without a report lies between two points of the line.
    pub(super) fn is_bridged(&self) -> bool {
        let first = if self.start.is_some() { Some(0) } else { self.actual.first().map(|point| point.month) };
        let last = self.actual.last().map(|point| point.month);
        let (Some(first), Some(last)) = (first, last) else { return false };
        self.blanks.iter().any(|month| first < *month && *month < last)
    }

    /// The steps of the path, from where the year began. Nothing is due inside a month.
    pub(super) fn steps(&self, bound: fn(&super::Due) -> Decimal) -> Vec<Joint> {
        if !self.path_moves() {
            return Vec::new();
        }
        let mut due = self.start.unwrap_or_default();
        let mut line = vec![(0, Some(due))];
        for month in 1..=self.months {
            due = self.due_by(month).map_or(due, |step| bound(&step));
            line.push((month, Some(due)));
        }
        line
    }

    fn since_the_start(&self, mut line: Vec<Joint>) -> Vec<Joint> {
        line.extend(self.start.map(|start| (0, Some(start))));
        line.sort_unstable_by_key(|(month, _)| *month);
        line
    }

    /// The last point that was reported.
    pub(super) fn last_point(&self) -> Option<&Point> {
        self.actual.last()
    }
}
