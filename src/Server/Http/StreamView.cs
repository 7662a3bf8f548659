using LaborRisk.Domain;
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
internal sealed class StreamViews(CompanyDirectory companies)
{
    public StreamView Of(Caller caller) => caller switch
    {
        { SignedIn: null } => happened => happened.Public,
        { Sight: Sight.District } => happened => IsOthers(happened, caller) ? default : happened.Full,
        { Sight: Sight.Town town } => happened => InTown(happened, town.Name, caller),
        _ => happened => Inside(happened, caller),
    };

    private ReadOnlyMemory<byte> InTown(StreamEvent happened, string town, Caller caller) => happened.Kind switch
    {
        StreamKind.Alert or StreamKind.Change when happened.Company is { } company && companies[company].Town == town =>
            StreamFrames.Nudge(happened.Id, "change"),
        _ => Inside(happened, caller),
    };

    private static ReadOnlyMemory<byte> Inside(StreamEvent happened, Caller caller) => happened.Kind switch
    {
        StreamKind.Health => happened.Public,
        StreamKind.Notice when !IsOthers(happened, caller) => happened.Full,
        _ => default,
    };

    private static bool IsOthers(StreamEvent happened, Caller caller) =>
        happened.Kind == StreamKind.Notice && happened.Officer != caller.SignedIn?.OfficerId;
}
