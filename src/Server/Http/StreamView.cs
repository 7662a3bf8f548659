using LaborRisk.Ledger;
using LaborRisk.Server.Accounts;
using LaborRisk.Server.Live;

namespace LaborRisk.Server.Http;

/// <summary>What one client of the stream is sent of an event; empty = nothing.</summary>
internal delegate ReadOnlyMemory<byte> StreamView(StreamEvent happened);

/// <summary>
/// What whom the stream may tell. Whoever does not see the whole district is told only that there is something to fetch: what it is, and whether it is
/// theirs, the query behind the fetch decides.
/// </summary>
internal static class StreamViews
{
    public static StreamView Of(Caller caller) => caller switch
    {
        { SignedIn: null } => happened => happened.Public,
        { Sight: Sight.District } => happened => IsOthers(happened, caller) ? default : happened.Full,
        { Sight: Sight.Town } => happened => InTown(happened, caller),
        _ => happened => Inside(happened, caller),
    };

    /// <summary>Every town is nudged by every alert alike: a nudge of its own companies alone would tell of alerts that are kept from it.</summary>
    private static ReadOnlyMemory<byte> InTown(StreamEvent happened, Caller caller) => happened.Kind switch
    {
        StreamKind.Alert or StreamKind.Change => StreamFrames.Nudge(happened.Id, "change"),
        _ => Inside(happened, caller),
    };

    private static ReadOnlyMemory<byte> Inside(StreamEvent happened, Caller caller) => happened.Kind switch
    {
        StreamKind.Health => happened.Brief,
        StreamKind.Notice when !IsOthers(happened, caller) => happened.Full,
        _ => default,
    };

    private static bool IsOthers(StreamEvent happened, Caller caller) =>
        happened.Kind == StreamKind.Notice && happened.Officer != caller.SignedIn?.OfficerId;
}
