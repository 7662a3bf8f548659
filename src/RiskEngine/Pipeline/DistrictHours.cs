using System.Reactive.Concurrency;
using System.Reactive.Linq;
using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Pipeline;

/// <summary>Whole hours of the district's clock, as a stream under a scheduler.</summary>
public static class DistrictHours
{
    /// <summary>Every whole hour after <paramref name="from"/>, when the scheduler's clock reaches it.</summary>
    public static IObservable<Instant> After(Instant from, IScheduler scheduler)
    {
        var first = new Instant((from.Milliseconds / Instant.Hour * Instant.Hour) + Instant.Hour);
        return Observable.Generate(first, _ => true, hour => hour.Plus(Instant.Hour), hour => hour, hour => hour.ToDistrictTime(), scheduler);
    }
}
