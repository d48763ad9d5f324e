import Calendars
import Testing

@Suite struct ExplanationTests {
    let calendar = WorkCalendar.shipped
    let law = """
        Quy tắc: Ngày đầu tiên của thời hạn không được tính (khoản 2 Điều 147 Bộ luật Dân sự số 91/2015/QH13); \
        ngày cuối cùng là ngày nghỉ thì thời hạn kết thúc khi hết ngày làm việc tiếp theo \
        (khoản 5 Điều 148 Bộ luật Dân sự số 91/2015/QH13).
        """

    @Test func `working days over Tet`() throws {
        let deadline = Deadline.after(
            start: try civil("12/02/2026"), count: 7, unit: .workingDays, calendar: calendar)
        #expect(
            deadline.explanation == [
                """
                Tính từ thứ Năm 12/02/2026 (không tính ngày này), đếm 07 ngày làm việc, \
                ngày thứ nhất là thứ Sáu 13/02/2026.
                """,
                "Không tính 6 ngày thứ Bảy, Chủ nhật.",
                "Không tính 16/02/2026–20/02/2026: Tết Nguyên đán Bính Ngọ.",
                "Hạn: hết thứ Hai 02/03/2026.",
                law,
                "Lịch làm việc bản 2026.1.",
            ])
    }

    @Test func `working days with a Saturday worked in exchange`() throws {
        let deadline = Deadline.after(
            start: try civil("20/08/2026"), count: 9, unit: .workingDays, calendar: calendar)
        #expect(
            Array(deadline.explanation[1...5]) == [
                "Không tính 3 ngày thứ Bảy, Chủ nhật.",
                "Không tính thứ Hai 31/08/2026: Nghỉ hoán đổi, làm bù thứ Bảy 22/08/2026.",
                "Không tính 01/09/2026–02/09/2026: Quốc khánh 02/9.",
                "Có tính thứ Bảy 22/08/2026: Làm bù cho thứ Hai 31/08/2026.",
                "Hạn: hết thứ Sáu 04/09/2026.",
            ])
    }

    @Test func `days that end on a holiday`() throws {
        let deadline = Deadline.after(start: try civil("01/04/2026"), count: 30, unit: .days, calendar: calendar)
        #expect(
            Array(deadline.explanation[0...2]) == [
                "Tính từ thứ Tư 01/04/2026 (không tính ngày này), đếm 30 ngày, ngày thứ nhất là thứ Năm 02/04/2026.",
                """
                Ngày cuối cùng, thứ Sáu 01/05/2026, là ngày nghỉ: Ngày Quốc tế Lao động 01/5; \
                thời hạn kết thúc vào ngày làm việc tiếp theo.
                """,
                "Hạn: hết thứ Hai 04/05/2026.",
            ])
    }

    @Test func `days that end on a weekend before a day off`() throws {
        let deadline = Deadline.after(start: try civil("26/08/2026"), count: 3, unit: .days, calendar: calendar)
        #expect(
            Array(deadline.explanation[1...4]) == [
                """
                Ngày cuối cùng, thứ Bảy 29/08/2026, là ngày nghỉ hằng tuần; \
                thời hạn kết thúc vào ngày làm việc tiếp theo.
                """,
                "Tiếp theo cũng nghỉ thứ Hai 31/08/2026: Nghỉ hoán đổi, làm bù thứ Bảy 22/08/2026.",
                "Tiếp theo cũng nghỉ 01/09/2026–02/09/2026: Quốc khánh 02/9.",
                "Hạn: hết thứ Năm 03/09/2026.",
            ])
    }

    @Test func `days counted back`() throws {
        let deadline = Deadline.before(date: try civil("15/06/2026"), count: 45, unit: .days, calendar: calendar)
        #expect(
            deadline.explanation == [
                """
                Chậm nhất 45 ngày trước thứ Hai 15/06/2026 (không tính ngày này), đếm lùi, \
                ngày thứ nhất là Chủ nhật 14/06/2026.
                """,
                "Hạn: hết thứ Sáu 01/05/2026.",
                "Quy tắc: Đếm lùi từ ngày mốc, không tính ngày mốc; hạn không dời khi trùng ngày nghỉ.",
                "Lịch làm việc bản 2026.1.",
            ])
    }

    @Test func `no days at all`() throws {
        let deadline = Deadline.after(start: try civil("21/05/2026"), count: 0, unit: .days, calendar: calendar)
        #expect(deadline.explanation.first == "Thời hạn là trong ngày thứ Năm 21/05/2026.")
    }

    @Test func `a provisional deadline`() throws {
        let deadline = Deadline.after(
            start: try civil("01/02/2027"), count: 7, unit: .workingDays, calendar: calendar)
        #expect(deadline.explanation.contains("Hạn: hết thứ Tư 17/02/2027 (tạm tính)."))
        #expect(
            deadline.explanation.contains(
                "Tạm tính: lịch làm việc chưa có thông báo nghỉ Tết Nguyên đán Đinh Mùi năm 2027."))
    }
}
