internal import Foundation

/// The Python that runs our workers: one of its own, with the libraries that `Scripts/install build` pins.
package struct PythonInterpreter: Sendable, Hashable {
    /// The path of the program.
    package let path: String

    package init(path: String) { self.path = path }

    /// What the operator set, else `PHOIHOP_PYTHON`, else the one that the install script makes in the home folder.
    package static func chosen(
        _ setting: String? = nil, environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> PythonInterpreter {
        if let named = setting ?? environment["PHOIHOP_PYTHON"], !named.isEmpty {
            return PythonInterpreter(path: named)
        }
        let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
        return PythonInterpreter(path: "\(home)/.local/share/phoihop/python/bin/python3")
    }

    /// Whether there is such a program; what it can do is known only when a worker starts.
    package var isPresent: Bool { FileManager.default.isExecutableFile(atPath: path) }
}
