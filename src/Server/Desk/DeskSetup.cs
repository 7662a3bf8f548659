using LaborRisk.Domain;
using LaborRisk.Ledger;
using LaborRisk.Server.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LaborRisk.Server.Desk;

/// <summary>Joins the alert ledger, the desk and the inboxes to a host.</summary>
internal static class DeskSetup
{
    /// <summary>Needs <see cref="AccountsSetup.AddLedger"/> and the transports of delivery.</summary>
    /// <param name="first">The district as the service starts.</param>
    public static IServiceCollection AddDesk(this IServiceCollection services, District first, DeskOptions? options = null) => services
        .AddSingleton(options ?? new DeskOptions())
        .AddSingleton(new CurrentDistrict(first))
        .AddSingleton<Func<IDistrict>>(provider =>
        {
            var district = provider.GetRequiredService<CurrentDistrict>();
            return () => district.Current;
        })
        .AddOnDistrictTime<AlertBook>()
        .AddSingleton<IAlertBook>(provider => provider.GetRequiredService<AlertBook>())
        .AddOnDistrictTime<AlertDesk>()
        .AddOnDistrictTime<NoticeBox>()
        .AddSingleton<AlertFigures>()
        .AddSingleton<ILedgerFigures>(provider => provider.GetRequiredService<AlertFigures>())
        .AddOnDistrictTime<DeskRoutes>()
        .AddSingleton<NoticeRoutes>();

    /// <summary>A part whose clock is the district's.</summary>
    private static IServiceCollection AddOnDistrictTime<T>(this IServiceCollection services)
        where T : class
    {
        services.TryAddSingleton(provider => new DistrictClock(provider.GetRequiredService<TimeProvider>()));
        return services.AddSingleton(provider => ActivatorUtilities.CreateInstance<T>(provider, provider.GetRequiredService<DistrictClock>().Time));
    }

    public static void MapDesk(this IEndpointRouteBuilder routes)
    {
        var desk = routes.ServiceProvider.GetRequiredService<DeskRoutes>();
        routes.MapGet("/api/alerts", desk.List).Produces<AlertsAnswer>();
        routes.MapGet("/api/alerts/{id}", desk.Get).Produces<AlertFull>();
        routes.MapPost("/api/alerts/{id}/acts", desk.ActAsync).Accepts<ActForm>("application/json").Produces<AlertFull>();
        routes.MapGet("/api/officers", desk.Officers).Produces<OfficersAnswer>();
        routes.MapGet("/api/ledger/summary", desk.Summary).Produces<SummaryAnswer>();
    }

    public static void MapNotices(this IEndpointRouteBuilder routes)
    {
        var notices = routes.ServiceProvider.GetRequiredService<NoticeRoutes>();
        routes.MapGet("/api/notices", notices.List).Produces<NoticesAnswer>();
        routes.MapGet("/api/notices/{id}", notices.Get).Produces<NoticeItem>();
        routes.MapPost("/api/notices/{id}/answer", notices.AnswerAsync).Accepts<AnswerForm>("application/json").Produces<NoticeItem>();
    }
}
