namespace LaborRisk.Server.Live;

/// <summary>Kinds of event on the stream.</summary>
internal enum StreamKind : byte
{
    Score,
    Alert,
    Health,

    /// <summary>Something new lies in an officer's inbox. Says nothing of what.</summary>
    Notice,

    /// <summary>Somebody did something to an alert. Says nothing of what: whoever may know fetches it.</summary>
    Change,
}

/// <summary>One event of the live stream, ready to be sent.</summary>
/// <param name="Id">Grows by one.</param>
/// <param name="Company">Index into the directory; <c>null</c> = of no company in particular.</param>
/// <param name="Public">As a wall may see it, framed for server-sent events.</param>
/// <param name="Full">As the desk may see it.</param>
internal sealed record StreamEvent(long Id, StreamKind Kind, int? Company, ReadOnlyMemory<byte> Public, ReadOnlyMemory<byte> Full)
{
    /// <summary>Whose inbox a notice is in; empty for all other kinds.</summary>
    public string Officer { get; init; } = "";

    /// <summary>Of health alone: as those may see it who see a part of the district only.</summary>
    public ReadOnlyMemory<byte> Brief { get; init; }
}
