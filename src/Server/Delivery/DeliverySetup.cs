using LaborRisk.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace LaborRisk.Server.Delivery;

/// <summary>Joins the outbox and its transports to a host.</summary>
internal static class DeliverySetup
{
    /// <summary>Needs the ledger and the desk's district.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services, DeliveryOptions options)
    {
        services.AddSingleton(options);
        if (options.WebhookSecret is not null)
        {
            services.AddSingleton<ITransport, WebhookTransport>();
        }

        return services
            .AddSingleton(provider => new Transports(provider.GetServices<ITransport>().Select(transport => transport.Name)))
            .AddSingleton<Outbox>()
            .AddHostedService<Dispatcher>();
    }
}
