using LaborRisk.Alerts;
using LaborRisk.Domain;
using LaborRisk.Ledger;

namespace LaborRisk.Server.Desk;

/// <summary>One reading of directory, officers and thresholds, as accounts, desk and delivery use it. Immutable.</summary>
internal sealed class District : IDistrict
{
    private readonly CompanyDirectory directory;
    private readonly ChairRelease release;
    private readonly ILookup<string, Officer> officers;
    private readonly Dictionary<string, string> chairs;
    private readonly ILookup<string, string> enterprises;

    public District(CompanyDirectory directory, IReadOnlyList<Officer> officers, Thresholds thresholds)
    {
        this.directory = directory;
        release = new ChairRelease(directory, officers, thresholds);
        this.officers = officers.ToLookup(officer => officer.Id, StringComparer.Ordinal);
        chairs = officers.Where(officer => officer.Role == OfficerRole.UnionChair)
            .GroupBy(officer => officer.Scope, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);
        enterprises = Enumerable.Range(0, directory.Count).Where(company => ChairOf(company).Length > 0)
            .ToLookup(ChairOf, company => directory[company].Id, StringComparer.Ordinal);
    }

    public Enterprise this[int company] => directory[company];

    public bool TryFind(string enterpriseId, out int company) => directory.TryFind(enterpriseId, out company);

    /// <summary>By the enterprise's row, else by the officer's scope, as alerts are routed.</summary>
    public string ChairOf(int company)
    {
        var enterprise = directory[company];
        return officers[enterprise.UnionChairId].Any(officer => officer.Role == OfficerRole.UnionChair)
            ? enterprise.UnionChairId
            : chairs.GetValueOrDefault(enterprise.Id, "");
    }

    public ChairRuling Rule(int company, IReadOnlyList<Driver> evidence) => release.Rule(company, evidence);

    /// <summary>Ids of the enterprises whose chair the officer is.</summary>
    public IEnumerable<string> EnterprisesOf(string chairId) => enterprises[chairId];

    public bool HasOfficer(string officerId) => officers.Contains(officerId);

    /// <summary>Whether the officer works inside an enterprise and may read notices only.</summary>
    public bool IsInside(string officerId) => officers[officerId].Any(officer => officer.InsideEnterprise && officer.Role != OfficerRole.UnionChair);

    public string? NameOf(string officerId) => officers[officerId].FirstOrDefault()?.Name;

    /// <summary>The row by which an officer is reached; of several the first, as alerts are routed.</summary>
    public Officer? Reach(string officerId, string transport) => officers[officerId].FirstOrDefault(officer => officer.Channel == transport);

    /// <summary>The row by which the officer is handed an alert: one whose scope fits, by the inbox if there is one.</summary>
    public Officer? Assignee(string officerId, string town) => officers[officerId]
        .Where(officer => officer.Role is not (OfficerRole.TownUnion or OfficerRole.GridMediator) || officer.Scope == town)
        .OrderBy(officer => officer.Channel == Transports.Inbox ? 0 : 1)
        .FirstOrDefault();

    /// <summary>Who can be handed an alert at all, one row a person.</summary>
    public IEnumerable<Officer> Assignees() => officers.SelectMany(rows => rows)
        .Where(officer => !officer.InsideEnterprise && officer.Role is not (OfficerRole.UnionChair or OfficerRole.Analyst))
        .DistinctBy(officer => officer.Id);
}
