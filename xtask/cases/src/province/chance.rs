//! Numbers that look like chance and are the same on every run and every machine: whole numbers only, no clock, no
//! binary fractions.

/// A number that belongs to a text alone: FNV-1a over its parts, mixed by `SplitMix64`.
pub(super) fn hash(parts: &[&str]) -> u64 {
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        // The separator keeps `ab, c` and `a, bc` apart.
        for byte in part.bytes().chain([0x1f]) {
            sum = (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    let mut mixed = sum.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// A number from 0 up to, but not including, `count`.
pub(super) fn below(parts: &[&str], count: u32) -> u32 {
    u32::try_from(hash(parts) % u64::from(count.max(1))).unwrap_or_default()
}

/// A thousand, give or take up to `range`: a factor in thousandths.
pub(super) fn sway(parts: &[&str], range: u32) -> i64 {
    1000 + i64::from(below(parts, 2 * range + 1)) - i64::from(range)
}

/// Shares out `total` by weights so that the shares add up to it exactly. `phase`, below the sum of the weights, decides
/// who is favoured by rounding. Nothing is shared out where all weights are zero.
pub(super) fn share_out(total: i64, weights: &[i64], phase: i64) -> Vec<i64> {
    let sum: i64 = weights.iter().sum();
    if sum <= 0 {
        return vec![0; weights.len()];
    }
    let up_to = |weight: i64| {
        let product = i128::from(total) * i128::from(weight) + i128::from(phase.rem_euclid(sum));
        i64::try_from(product.div_euclid(i128::from(sum))).unwrap_or_default()
    };
    let (mut reached, mut given) = (0, 0);
    let share = |weight: &i64| {
        reached += weight;
        let share = up_to(reached) - given;
        given += share;
        share
    };
    weights.iter().map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_whatever_the_phase() {
        for phase in 0..20 {
            for total in [0, 1, 7, 12_345, -13] {
                assert_eq!(share_out(total, &[3, 0, 5, 11], phase).iter().sum::<i64>(), total);
            }
        }
        assert_eq!(share_out(10, &[0, 0], 0), [0, 0]);
    }

    #[test]
    fn chance_repeats_itself() {
        assert_eq!(hash(&["a", "b"]), hash(&["a", "b"]));
        assert_ne!(hash(&["ab", "c"]), hash(&["a", "bc"]));
        assert!((950..=1050).contains(&sway(&["x"], 50)));
    }
}
