using LaborRisk.Domain;

namespace LaborRisk.Alerts.Routing;

/// <summary>
/// Who is responsible for a company. One entry per officer and channel, however many rows say so (a joint union's chair has one per enterprise):
/// every channel a person asked for is used, none twice. The first row wins, in the order desk, town union, mediator.
/// </summary>
internal sealed class OfficerRoutes
{
    private readonly Officer[] desk;
    private readonly ILookup<string, Officer> townUnions;
    private readonly ILookup<string, Officer> mediatorsByTown;
    private readonly ILookup<string, Officer> mediatorsById;
    private readonly ILookup<string, Officer> chairsByEnterprise;
    private readonly ILookup<string, Officer> chairsById;

    public OfficerRoutes(IReadOnlyList<Officer> officers)
    {
        var byRole = officers.ToLookup(officer => officer.Role);
        desk = [.. byRole[OfficerRole.DistrictUnion].Where(Outside)];
        townUnions = byRole[OfficerRole.TownUnion].ToLookup(officer => officer.Scope, StringComparer.Ordinal);
        mediatorsByTown = byRole[OfficerRole.GridMediator].ToLookup(officer => officer.Scope, StringComparer.Ordinal);
        mediatorsById = byRole[OfficerRole.GridMediator].ToLookup(officer => officer.Id, StringComparer.Ordinal);
        chairsByEnterprise = byRole[OfficerRole.UnionChair].ToLookup(officer => officer.Scope, StringComparer.Ordinal);
        chairsById = byRole[OfficerRole.UnionChair].ToLookup(officer => officer.Id, StringComparer.Ordinal);
    }

    /// <summary>The district desk alone: for small companies and for the district as a whole.</summary>
    public IReadOnlyList<Recipient> Desk(NotifyReason reason) => Once(desk.Select(officer => new Recipient(officer, reason)));

    /// <summary>
    /// Desk, town union and the mediator who is not inside. A person who also works inside the enterprise is left out in every role.
    /// Where the town union or an outside mediator is missing, the desk hears a first alert as <see cref="NotifyReason.UncoveredRoute"/>.
    /// </summary>
    public IReadOnlyList<Recipient> FirstHearers(Enterprise enterprise, NotifyReason reason)
    {
        var inside = Inside(enterprise).Concat(chairsByEnterprise[enterprise.Id]).Select(officer => officer.Id).ToHashSet(StringComparer.Ordinal);
        bool MayHear(Officer officer) => Outside(officer) && !inside.Contains(officer.Id);
        Officer[] union = [.. townUnions[enterprise.Town].Where(MayHear)];
        Officer[] mediators = [.. mediatorsById[enterprise.MediatorId].Where(MayHear)];
        mediators = mediators.Length > 0 ? mediators : [.. mediatorsByTown[enterprise.Town].Where(MayHear)];
        var uncovered = union.Length == 0 || mediators.Length == 0;
        var deskReason = uncovered && reason == NotifyReason.FirstAlert ? NotifyReason.UncoveredRoute : reason;
        return Once(desk.Where(MayHear).Select(officer => new Recipient(officer, deskReason))
            .Concat(union.Concat(mediators).Select(officer => new Recipient(officer, reason))));
    }

    /// <summary>
    /// The union chair (by the enterprise's row, else by the officer's scope) and the company's mediator if he works inside it.
    /// They are told only by a released notice.
    /// </summary>
    public IReadOnlyList<Officer> Inside(Enterprise enterprise)
    {
        var chairs = chairsById[enterprise.UnionChairId];
        return [.. (chairs.Any() ? chairs : chairsByEnterprise[enterprise.Id])
            .Concat(mediatorsById[enterprise.MediatorId].Where(officer => officer.InsideEnterprise))
            .DistinctBy(officer => (officer.Id, officer.Channel))];
    }

    private static bool Outside(Officer officer) => !officer.InsideEnterprise && officer.Role != OfficerRole.UnionChair;

    private static Recipient[] Once(IEnumerable<Recipient> recipients) =>
        [.. recipients.DistinctBy(recipient => (recipient.Officer.Id, recipient.Officer.Channel))];
}
