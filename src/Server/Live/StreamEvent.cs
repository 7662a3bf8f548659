namespace LaborRisk.Server.Live;

/// <summary>One event of the live stream, ready to be sent.</summary>
/// <param name="Id">Grows by one.</param>
/// <param name="Company">Index into the directory; <c>null</c> = of no company in particular.</param>
/// <param name="Public">As a wall may see it, framed for server-sent events.</param>
/// <param name="Full">As the desk may see it.</param>
internal sealed record StreamEvent(long Id, int? Company, ReadOnlyMemory<byte> Public, ReadOnlyMemory<byte> Full);
