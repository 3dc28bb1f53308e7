//! Words about files that open with a passphrase only.

use super::Language;

/// Words about files that open with a passphrase only.
#[derive(Debug)]
pub struct Sealed {
    pub heading: &'static str,
    pub about: &'static str,
    pub warning: &'static str,
    pub passphrase: &'static str,
    pub hint: &'static str,
    pub again: &'static str,
    pub short: &'static str,
    pub differ: &'static str,
    pub save: &'static str,
    pub busy: &'static str,
    pub not_here: &'static str,
    pub failed: fn(&str) -> String,
    pub opens: fn(&str) -> String,
    pub opens_about: &'static str,
    pub open: &'static str,
    pub leave: &'static str,
    pub wrong: &'static str,
    pub damaged: fn(&str) -> String,
    pub newer: fn(&str) -> String,
}

impl Language {
    /// Words about files that open with a passphrase only.
    #[must_use]
    pub fn sealed(self) -> &'static Sealed {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

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
