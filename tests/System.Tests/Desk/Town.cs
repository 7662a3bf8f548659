using LaborRisk.Domain;
using LaborRisk.Server.Desk;

namespace LaborRisk.WholeProduct.Desk;

/// <summary>A district of two towns with a company of every kind that matters at the desk, and the alerts they have.</summary>
internal static class Town
{
    public const string East = "东街";
    public const string West = "西街";

    /// <summary>120 staff, notice after release, a chair.</summary>
    public const int Ordinary = 0;

    /// <summary>The same in the other town.</summary>
    public const int Foreign = 1;

    public const int Never = 2;
    public const int Small = 3;
    public const int NoChair = 4;
    public const int Auto = 5;

    public static readonly CompanyDirectory Companies = new(
    [
        Company(Ordinary, East, 120, ChairNotice.Released),
        Company(Foreign, West, 120, ChairNotice.Released),
        Company(Never, East, 120, ChairNotice.Never),
        Company(Small, East, 12, ChairNotice.Released),
        Company(NoChair, East, 120, ChairNotice.Released),
        Company(Auto, East, 120, ChairNotice.Auto),
    ]);

    public static readonly Instant Raised = Instant.StartOf(new DateOnly(2025, 11, 5)).Plus(9 * Instant.Hour);

    public static readonly Officer Desk = new("desk", "值班员", OfficerRole.DistrictUnion, "*", "inbox", "", false);
    public static readonly Officer EastUnion = new("t-east", "东街工会", OfficerRole.TownUnion, East, "inbox", "", false);
    public static readonly Officer WestUnion = new("t-west", "西街工会", OfficerRole.TownUnion, West, "inbox", "", false);
    public static readonly Officer EastMediator = new("m-east", "东街网格员", OfficerRole.GridMediator, East, "inbox", "", false);
    public static readonly Officer WestMediator = new("m-west", "西街网格员", OfficerRole.GridMediator, West, "inbox", "", false);

    /// <param name="hook">Address of a webhook that the desk also hears by; <c>null</c> = none.</param>
    public static District District(string? hook = null) => new(Companies, [.. Officers(hook)], new Thresholds());

    public static IEnumerable<Officer> Officers(string? hook) =>
    [
        Desk, EastUnion, WestUnion, EastMediator, WestMediator,
        .. new[] { Ordinary, Foreign, Never, Small, Auto }.Select(Chair),
        .. hook is null ? Array.Empty<Officer>() : [Desk with { Channel = "webhook", Address = hook }],
    ];

    public static Officer Chair(int company) =>
        new($"chair{company}", $"主席{company}", OfficerRole.UnionChair, Companies[company].Id, "inbox", "", true);

    /// <summary>An alert as the engine raises it.</summary>
    /// <param name="hearers"><c>null</c> = desk, town union and mediator of the company's town; a small company's alert is told to the desk
    /// alone.</param>
    public static RecordedTransition Alert(
        string alertId, int company, WorkersBand band = WorkersBand.From5To9, RiskLevel level = RiskLevel.Orange, params Officer[] hearers)
    {
        if (hearers.Length == 0)
        {
            hearers = company == Small ? [Desk] : company == Foreign ? [Desk, WestUnion, WestMediator] : [Desk, EastUnion, EastMediator];
        }

        return new RecordedTransition(
            new AlertTransition(
                alertId, company, Topic.WageArrears, level, TransitionKind.Raised, Raised, 61.5, new DateOnly(2025, 11, 5), 1,
                [.. hearers.Select(officer => new Recipient(officer, NotifyReason.FirstAlert))], "预警线索（待核实）", "预警依据（待核实）"),
            new RiskScore(company, Raised, 61.5, level, [new QueryDriver(Topic.WageArrears, 3, band, 0.4, 0.99)]));
    }

    /// <summary>Writes it as the service reads it: <c>enterprises.csv</c> and <c>officers.csv</c>.</summary>
    public static async Task WriteAsync(string folder)
    {
        await File.WriteAllLinesAsync(Path.Combine(folder, "enterprises.csv"),
        [
            "enterpriseId,name,town,industry,headcount,unionChairId,mediatorId,chairNotice",
            .. Enumerable.Range(0, Companies.Count).Select(i => Companies[i]).Select(each =>
                $"{each.Id},{each.Name},{each.Town},{each.Industry},{each.Headcount},{each.UnionChairId},{each.MediatorId},"
                + each.ChairNotice.ToString().ToLowerInvariant()),
        ]);
        await File.WriteAllLinesAsync(Path.Combine(folder, "officers.csv"),
        [
            "officerId,name,role,scope,channel,address,insideEnterprise",
            .. Officers(null).Select(each =>
                $"{each.Id},{each.Name},{each.Role.Name()},{each.Scope},{each.Channel},{each.Address},{(each.InsideEnterprise ? "true" : "false")}"),
        ]);
    }

    private static Enterprise Company(int number, string town, int staff, ChairNotice notice) =>
        new($"91990001TEST{number:D6}", $"第{number}示例有限公司", town, "I65", staff, number == NoChair ? "" : $"chair{number}", "")
        {
            ChairNotice = notice,
        };
}
