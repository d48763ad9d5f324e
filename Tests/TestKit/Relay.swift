import NIOCore
import NIOPosix
import Synchronization

/// The network between browsers and the site, which a test takes away and gives back.
///
/// A class: it owns the door and every connection through it. Unlike a browser's own switch it also stops what works
/// behind a page.
package final class Relay: Sendable {
    private struct State {
        var isCut = false
        var open: [any Channel] = []
    }

    private let target: Int
    private let state = Mutex(State())

    private init(to target: Int) { self.target = target }

    /// Lets a test reach a site at a second address, through a network that it holds in its hands.
    package static func with<T>(
        to site: String, _ test: (_ address: String, Relay) async throws -> T
    ) async throws -> T {
        let relay = Relay(to: site.split(separator: ":").last.flatMap { Int($0) } ?? 0)
        let door = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { relay.join($0) }
            .bind(host: "localhost", port: 0).get()
        do {
            let result = try await test("http://localhost:\(door.localAddress?.port ?? 0)", relay)
            relay.cut()
            try await door.close()
            return result
        } catch {
            relay.cut()
            try await door.close()
            throw error
        }
    }

    /// Takes the network away: what is open breaks, what comes is turned away.
    package func cut() {
        let open = state.withLock { state in
            state.isCut = true
            defer { state.open = [] }
            return state.open
        }
        for channel in open { channel.close(promise: nil) }
    }

    /// Gives the network back.
    package func mend() { state.withLock { $0.isCut = false } }

    private func join(_ near: any Channel) -> EventLoopFuture<Void> {
        guard !state.withLock({ $0.isCut }) else { return near.close() }
        return ClientBootstrap(group: near.eventLoop)
            .channelInitializer { far in
                far.eventLoop.makeCompletedFuture {
                    try far.pipeline.syncOperations.addHandler(Coupling(to: near))
                }
            }
            .connect(host: "localhost", port: target)
            .flatMap { far in
                self.state.withLock { $0.open += [near, far] }
                return near.eventLoop.makeCompletedFuture {
                    try near.pipeline.syncOperations.addHandler(Coupling(to: far))
                }
            }
    }
}

/// Hands on what one side says to the other, and hangs up when it does.
///
/// A class: it stands in a channel's pipeline.
private final class Coupling: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let other: any Channel

    init(to other: any Channel) { self.other = other }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        other.writeAndFlush(unwrapInboundIn(data), promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        other.close(promise: nil)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
