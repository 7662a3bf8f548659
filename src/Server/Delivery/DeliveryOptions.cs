using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Security.Cryptography;

namespace LaborRisk.Server.Delivery;

/// <summary>Settings of delivery.</summary>
internal sealed record DeliveryOptions
{
    /// <summary>Signs webhooks; <c>null</c> = webhooks are not configured, and what should go that way waits and is shown.</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>How long a receiver may take, from look-up to answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Networks that webhooks may reach although they are guarded: loopback, link-local, metadata.</summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary>Deliveries on their way at once.</summary>
    [Range(1, 256)] public int Lanes { get; init; } = 16;

    public Backoff Backoff { get; init; } = new();

    /// <summary>0..1 for full jitter.</summary>
    public Func<double> Chance { get; init; } = () => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue;
}
