using LaborRisk.Domain;

namespace LaborRisk.Bench.Detection.District;

/// <summary>The engine without one of its parts: what does not show when it is gone does not earn its place.</summary>
internal static class Ablations
{
    public static readonly IReadOnlyList<Variant> All =
    [
        Variant.Whole,
        new("无查询证据 · without searches", new EvidenceSwitches { Searches = false }),
        new("无事件与报告 · without events and reports", new EvidenceSwitches { Events = false }),
        new("无用工数据 · without figures", new EvidenceSwitches { Figures = false }),
        new("无相关话题 · without related topics", new EvidenceSwitches { RelatedTopics = false }),
        new("仅规则 · rules only (5 workers in 7 days, events, reports)", new EvidenceSwitches { Statistics = false }),
    ];
}
