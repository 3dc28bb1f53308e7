//! The tables' remarks in Vietnamese, and the names that the tables do not give in English.

use muctieu::plan::Decimal;

/// English remarks of the tables with what stands for them on screen; longer ones before their parts.
const REMARKS: &[(&str, &str)] = &[
    ("NQ 64/2020/NQ-HĐND; notice 280 expects 07", "NQ 64/2020/NQ-HĐND"),
    ("notice 280/TB-UBND (Provincial Party direction)", "Thông báo 280/TB-UBND (chỉ đạo của Tỉnh ủy)"),
    (
        "notice 280/TB-UBND (says only: rose against last year)",
        "Thông báo 280/TB-UBND (chỉ nêu: tăng so với năm trước)",
    ),
    ("notice 280/TB-UBND", "Thông báo 280/TB-UBND"),
    ("conclusion on PCI 2020", "Kết luận về PCI 2020"),
    ("plan 2021", "Kế hoạch năm 2021"),
    ("derived; sources give 736 to 772", "các nguồn cho từ 736 đến 772"),
    ("cumulative communes at the end of 2020 (derived 36-8)", "lũy kế số xã đến cuối năm 2020 (suy ra: 36 − 8)"),
    (
        "estimate of 12/2020; later series give a much lower 2020 figure",
        "số ước tháng 12/2020; chuỗi số liệu sau này cho năm 2020 thấp hơn nhiều",
    ),
    ("estimate; 2019 = 41.27", "số ước; năm 2019 là 41,27"),
    (
        "denominator must be named; fiscal tail to 31/01 of next year",
        "phải nêu rõ mẫu số; niên độ kéo dài đến 31/01 năm sau",
    ),
    ("derived: 3500/1.154", "suy ra: 3.500/1,154"),
    ("derived: 20000/1.2127", "suy ra: 20.000/1,2127"),
    ("derived", "suy ra"),
    ("score 60.02", "điểm số 60,02"),
    ("rank 49", "hạng 49"),
    ("14,601 households", "14.601 hộ"),
    ("(50.5 minus 8.9 points)", "(50,5 trừ 8,9 điểm)"),
    (" (131.8% of the centre's estimate)", ""),
    ("(8 months 2021)", "(8 tháng năm 2021)"),
    ("(late 2021)", "(cuối năm 2021)"),
    ("mid-2021", "giữa năm 2021"),
    ("of the same period", "cùng kỳ"),
    (" and ", " và "),
    ("GSO code", "Mã theo Tổng cục Thống kê"),
    ("uniform national list", "Tên theo danh mục chung của cả nước"),
    ("common knowledge", "Tên theo hiểu biết chung"),
    ("confirmed", "Tên đã đối chiếu với nguồn"),
];

/// A remark of the tables in Vietnamese.
pub(super) fn remark(text: &str) -> String {
    REMARKS.iter().fold(text.to_owned(), |text, (english, vietnamese)| text.replace(english, vietnamese))
}

/// A number as Vietnamese text writes it: `188.567,7`.
pub(super) fn number(value: Decimal) -> String {
    let text = value.normalize().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    if fraction.is_empty() { out } else { format!("{out},{fraction}") }
}

/// A unit of measure in English.
pub(super) fn unit_of_measure(text: &str) -> &str {
    match text {
        "triệu đồng" => "million VND",
        "tỷ đồng" => "billion VND",
        "triệu USD" => "million USD",
        "nghìn cây" => "thousand trees",
        "xã" => "communes",
        "lượt" => "arrivals",
        "ca" => "cases",
        "hạng" => "place",
        "điểm" => "points",
        "văn bản" => "document",
        "hộ" => "households",
        same => same,
    }
}

/// A heading in English.
pub(super) fn group(name: &str) -> &'static str {
    match name {
        "Kinh tế" => "Economy",
        "Nông - lâm nghiệp" => "Agriculture and forestry",
        "Xã hội" => "Society",
        "Cải cách hành chính" => "Administrative reform",
        "Văn bản phải trình" => "Documents to be submitted",
        "Quốc phòng - an ninh" => "Defence and security",
        _ => "",
    }
}

/// A unit in English, by its code.
pub(super) fn unit(code: &str) -> &'static str {
    match code {
        "UBND" => "Kon Tum Provincial People's Committee",
        "608" => "Kon Tum City",
        "610" => "Đăk Glei District",
        "611" => "Ngọc Hồi District",
        "612" => "Đăk Tô District",
        "613" => "Kon Plông District",
        "614" => "Kon Rẫy District",
        "615" => "Đăk Hà District",
        "616" => "Sa Thầy District",
        "617" => "Tu Mơ Rông District",
        "618" => "Ia H'Drai District",
        "VP-UBND" => "Office of the Provincial People's Committee",
        "SKHDT" => "Department of Planning and Investment",
        "STC" => "Department of Finance",
        "SNNPTNT" => "Department of Agriculture and Rural Development",
        "SCT" => "Department of Industry and Trade",
        "SXD" => "Department of Construction",
        "SGTVT" => "Department of Transport",
        "STNMT" => "Department of Natural Resources and Environment",
        "STTTT" => "Department of Information and Communications",
        "SKHCN" => "Department of Science and Technology",
        "SLDTBXH" => "Department of Labour, Invalids and Social Affairs",
        "SVHTTDL" => "Department of Culture, Sports and Tourism",
        "SGDDT" => "Department of Education and Training",
        "SYT" => "Department of Health",
        "SNV" => "Department of Home Affairs",
        "STP" => "Department of Justice",
        "TTT" => "Provincial Inspectorate",
        "SNGV" => "Department of Foreign Affairs",
        "BDT" => "Ethnic Minority Affairs Committee",
        "BQLKKT" => "Management Board of Economic Zones",
        "CTK" => "Provincial Statistics Office",
        "CT" => "Provincial Tax Department",
        "KBNN" => "Provincial State Treasury",
        "BHXH" => "Provincial Social Insurance",
        "CA" => "Provincial Police",
        "BCHQS" => "Provincial Military Command",
        "BDBP" => "Provincial Border Guard Command",
        "VPNTM" => "Coordination Office for New Rural Development",
        _ => "",
    }
}
