using System.Globalization;
using LaborRisk.Domain;

namespace LaborRisk.Alerts.Tests;

/// <summary>A small district with one company of every kind that matters to alerts.</summary>
internal static class Sample
{
    /// <summary>Limits of the tests' own: the product's change with its calibration.</summary>
    public static readonly Thresholds Thresholds = new() { Levels = new LevelLimits(10, 50, 70, 90) };

    /// <summary>Auto notice, 120 staff, everybody in place.</summary>
    public const int Auto = 0;

    /// <summary>Notice only by a human.</summary>
    public const int Released = 1;

    public const int Never = 2;

    /// <summary>12 staff.</summary>
    public const int Small = 3;

    public const int UnknownSize = 4;

    /// <summary>Its town has no officers.</summary>
    public const int Uncovered = 5;

    /// <summary>Its mediator works in it.</summary>
    public const int MediatorInside = 6;

    public static readonly CompanyDirectory Directory = new(
    [
        Company(0, "东街", 120, "m-east", ChairNotice.Auto),
        Company(1, "东街", 120, "", ChairNotice.Released),
        Company(2, "东街", 120, "m-east", ChairNotice.Never),
        Company(3, "东街", 12, "m-east", ChairNotice.Auto),
        Company(4, "东街", null, "m-east", ChairNotice.Auto),
        Company(5, "西街", 120, "", ChairNotice.Auto),
        Company(6, "南街", 120, "m-inside", ChairNotice.Auto),
    ]);

    public static readonly Officer[] Officers =
    [
        new("desk", "值班员", OfficerRole.DistrictUnion, "*", "inbox", "", false),
        new("desk", "值班员", OfficerRole.DistrictUnion, "*", "sms", "1", false),
        new("desk2", "值班员二", OfficerRole.DistrictUnion, "*", "inbox", "", false),
        new("t-east", "东街工会", OfficerRole.TownUnion, "东街", "inbox", "", false),
        new("t-south", "南街工会", OfficerRole.TownUnion, "南街", "inbox", "", false),
        new("m-east", "东街网格员", OfficerRole.GridMediator, "东街", "wecom", "", false),
        new("m-inside", "厂内调解员", OfficerRole.GridMediator, "南街", "inbox", "", true),
        new("lawyer", "律师", OfficerRole.Lawyer, "*", "inbox", "", false),
        .. Enumerable.Range(0, 7).Select(i => new Officer($"chair{i}", $"主席{i}", OfficerRole.UnionChair, Directory[i].Id, "inbox", "", true)),
    ];

    public static AlertJudge Judge(Thresholds? thresholds = null) =>
        new(Directory, Officers, thresholds ?? Thresholds, NoticeSlots.Default);

    /// <summary>A moment as the district's clock shows it.</summary>
    public static Instant At(string time) =>
        Instant.From(DateTimeOffset.Parse(time + "+08:00", CultureInfo.InvariantCulture));

    public static QueryDriver Searches(WorkersBand band, Topic topic = Topic.WageArrears) => new(topic, 3, band, 0.4, 0.99);

    private static Enterprise Company(int number, string town, int? staff, string mediator, ChairNotice notice) =>
        new($"91990001TEST{number:D6}", $"第{number}示例有限公司", town, "I65", staff, $"chair{number}", mediator) { ChairNotice = notice };
}
