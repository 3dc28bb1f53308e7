//! How a year's total is spread over its months.

/// Weights of the twelve months, and what the month of the lunar new year gets on top.
struct Season {
    name: &'static str,
    months: [i64; 12],
    new_year: i64,
}

const SEASONS: &[Season] = &[
    Season { name: "even", months: [8; 12], new_year: 0 },
    // Everything at once, as a plan of capital is given out in January.
    Season { name: "whole", months: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], new_year: 0 },
    Season { name: "budget", months: [9, 6, 7, 8, 7, 8, 8, 7, 8, 9, 9, 14], new_year: 0 },
    Season { name: "auction", months: [5, 4, 6, 7, 7, 9, 7, 7, 9, 10, 11, 18], new_year: 0 },
    Season { name: "spending", months: [7, 6, 7, 7, 8, 8, 8, 8, 8, 8, 9, 16], new_year: 0 },
    Season { name: "building", months: [5, 5, 7, 8, 8, 9, 8, 8, 9, 10, 10, 13], new_year: 0 },
    Season { name: "disbursing", months: [3, 4, 6, 7, 8, 9, 9, 10, 10, 11, 11, 12], new_year: 0 },
    Season { name: "office", months: [7, 7, 9, 9, 9, 9, 9, 9, 9, 9, 9, 8], new_year: -2 },
    Season { name: "shopping", months: [9, 8, 7, 8, 8, 8, 8, 8, 8, 8, 8, 9], new_year: 3 },
    Season { name: "harvest", months: [12, 10, 11, 9, 8, 7, 6, 6, 6, 7, 8, 11], new_year: -2 },
    Season { name: "tourism", months: [8, 9, 8, 9, 8, 10, 11, 9, 7, 7, 6, 7], new_year: 6 },
    // Winter-spring, summer and autumn crops.
    Season { name: "sowing", months: [14, 8, 2, 6, 18, 16, 10, 8, 9, 6, 2, 1], new_year: 0 },
    // Trees are planted in the rains.
    Season { name: "planting", months: [0, 0, 0, 1, 4, 12, 25, 25, 18, 8, 5, 2], new_year: 0 },
    Season { name: "recognition", months: [0, 0, 0, 0, 0, 22, 0, 0, 24, 0, 0, 54], new_year: 0 },
    Season { name: "roads", months: [8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8], new_year: 4 },
    // Dry months burn.
    Season { name: "fires", months: [10, 10, 12, 11, 8, 6, 5, 5, 6, 7, 9, 11], new_year: 1 },
];

/// The weights of a season's months in a year; none for a name that is no season.
pub(super) fn weights(name: &str, year: i32) -> Option<[i64; 12]> {
    let season = SEASONS.iter().find(|season| season.name == name)?;
    let mut months = season.months;
    // The lunar new year fell in January in 2025, in February in 2024 and 2026.
    if let Some(month) = months.get_mut(usize::from(year != 2025)) {
        *month += season.new_year;
    }
    Some(months)
}
