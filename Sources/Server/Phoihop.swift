internal import ArgumentParser

/// The one executable: the server and everything an operator does from a shell.
@main
struct Phoihop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phoihop",
        abstract: "PhoiHop – phần mềm cho chương trình phối hợp hoạt động của nhiều tổ chức.",
        discussion: """
            Mã thoát: 0 là xong; 1 là có điều sai hoặc bị từ chối (đã nói rõ); 2 (lệnh check) là không đọc được tệp; 64 là gõ sai lệnh.
            """,
        version: Version.text,
        subcommands: [
            Serve.self, Demo.self, Import.self, Export.self, Verify.self, Backup.self, Restore.self, Doctor.self,
            MemberCommand.self, CalendarCommand.self, Migrate.self, Routes.self, SchemaCommand.self,
            SettingsCommand.self, CheckCommand.self,
        ])
}

/// The program's version.
enum Version {
    static let text = "0.1.0"
}
