using LaborRisk.Domain;

namespace LaborRisk.Alerts;

internal static class HeaviestTopic
{
    /// <summary>The topic an alert on this evidence is about. Evidence without one is a matter of procedure: find out what it is.</summary>
    /// <param name="evidence">Heaviest first; may be empty.</param>
    public static Topic Of(IReadOnlyList<Driver> evidence) =>
        evidence is [{ AlertTopic: not Topic.Other and var topic }, ..] ? topic : Topic.DisputeProcedure;
}
