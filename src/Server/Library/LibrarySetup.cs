using LaborRisk.Ingest.Topics;
using LaborRisk.Library;
using LaborRisk.Server.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LaborRisk.Server.Library;

/// <summary>The library's parts. The host adds an <see cref="IQueryDoor"/>, and a <see cref="DistrictClock"/> where time is not the wall's.</summary>
internal static class LibrarySetup
{
    /// <summary>The host's pipeline needs <c>UseRateLimiter</c>.</summary>
    public static IServiceCollection AddLibrary(this IServiceCollection services, LibraryLimits? limits = null, bool simulated = false)
    {
        var chosen = limits ?? new LibraryLimits();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new DistrictClock(provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(_ => TopicClassifier.LoadDefault());
        services.AddSingleton(_ => StatuteSearch.Load());
        services.AddSingleton<Librarian>();
        services.AddSingleton(new LibraryMark(simulated));
        services.AddSingleton(provider => new JoinGate(chosen, provider.GetRequiredService<TimeProvider>()));
        return services.AddRateLimiter(options => options.AddPolicy(LibraryRate.Name, new LibraryRate(chosen)));
    }
}
