//! Words about files that open with a passphrase only.

use super::Language;

/// Words about files that open with a passphrase only.
#[derive(Debug)]
pub struct Sealed {
    /// Heading.
    pub heading: &'static str,
    /// What such a file is.
    pub about: &'static str,
    /// A forgotten passphrase is lost.
    pub warning: &'static str,
    /// Field.
    pub passphrase: &'static str,
    /// Hint.
    pub hint: &'static str,
    /// Field.
    pub again: &'static str,
    /// The passphrase is too short.
    pub short: &'static str,
    /// The two differ.
    pub differ: &'static str,
    /// Button.
    pub save: &'static str,
    /// While it is being done.
    pub busy: &'static str,
    /// This browser cannot, and what to do.
    pub not_here: &'static str,
    /// It failed, with the browser's reason.
    pub failed: fn(&str) -> String,
    /// Heading of a file that waits for its passphrase.
    pub opens: fn(&str) -> String,
    /// About it.
    pub opens_about: &'static str,
    /// Button.
    pub open: &'static str,
    /// Button.
    pub leave: &'static str,
    /// The passphrase does not fit.
    pub wrong: &'static str,
    /// The file is damaged, with its name.
    pub damaged: fn(&str) -> String,
    /// The file is of a newer version, with its name.
    pub newer: fn(&str) -> String,
}

impl Language {
    /// Words about files that open with a passphrase only.
    #[must_use]
    pub fn sealed(self) -> &'static Sealed {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

/// In Vietnamese.
pub static VIETNAMESE: Sealed = Sealed {
    heading: "Tệp có mật khẩu",
    about: "Toàn bộ kế hoạch và lịch sử, mã hóa ngay trên máy này. Không có mật khẩu thì không đọc được gì trong tệp.",
    warning: "Quên mật khẩu là mất tệp: không ai lấy lại được, kể cả người làm ra ứng dụng. Giữ thêm một tệp thường ở nơi an toàn.",
    passphrase: "Mật khẩu",
    hint: "Từ 12 ký tự; nên dùng vài từ không liên quan. Gửi mật khẩu bằng đường khác với tệp.",
    again: "Nhập lại mật khẩu",
    short: "Mật khẩu cần ít nhất 12 ký tự.",
    differ: "Hai lần nhập không giống nhau.",
    save: "Lưu tệp có mật khẩu",
    busy: "Đang mã hóa…",
    not_here: "Trình duyệt chỉ mã hóa được khi trang mở qua HTTPS hoặc từ máy này. Mở lại trang bằng địa chỉ https://, hoặc lưu tệp thường và nén có mật khẩu bằng phần mềm khác.",
    failed: |reason| format!("Không làm được ({reason}). Thử lại hoặc dùng trình duyệt khác."),
    opens: |name| format!("Tệp có mật khẩu: {name}"),
    opens_about: "Nhập mật khẩu mà người gửi đã đặt. Tệp còn nguyên vẹn.",
    open: "Mở tệp",
    leave: "Bỏ, không mở",
    wrong: "Mật khẩu không đúng. Kiểm tra bộ gõ, chữ hoa và khoảng trắng rồi nhập lại.",
    damaged: |name| format!("{name}: tệp hỏng hoặc thiếu, mật khẩu nào cũng không mở được. Đề nghị người gửi gửi lại."),
    newer: |name| format!("{name}: tệp do phiên bản mới hơn tạo ra. Cập nhật ứng dụng rồi mở lại."),
};

/// In English.
pub static ENGLISH: Sealed = Sealed {
    heading: "File with a passphrase",
    about: "The whole plan and its history, encrypted on this device. Without the passphrase nothing in the file can be read.",
    warning: "A forgotten passphrase cannot be recovered by anybody, the makers of the app included: the file is lost. Keep a plain file in a safe place, too.",
    passphrase: "Passphrase",
    hint: "12 characters or more; a few unrelated words are best. Send it by another way than the file.",
    again: "Passphrase again",
    short: "A passphrase needs at least 12 characters.",
    differ: "The two are not the same.",
    save: "Save file with passphrase",
    busy: "Encrypting…",
    not_here: "The browser encrypts only on pages opened over HTTPS or from this device. Open the page at its https:// address, or save a plain file and pack it with a passphrase by another program.",
    failed: |reason| format!("It could not be done ({reason}). Try again or use another browser."),
    opens: |name| format!("File with a passphrase: {name}"),
    opens_about: "Enter the passphrase that the sender chose. The file is undamaged.",
    open: "Open file",
    leave: "Leave it",
    wrong: "The passphrase is not right. Check the keyboard, capitals and spaces, and enter it again.",
    damaged: |name| {
        format!(
            "{name}: the file is damaged or incomplete, and no passphrase opens it. Ask the sender to send it again."
        )
    },
    newer: |name| format!("{name}: a newer version has written the file. Update the app and open it again."),
};
