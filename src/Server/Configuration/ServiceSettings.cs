using System.Net;
using LaborRisk.Server.Commands;

namespace LaborRisk.Server.Configuration;

/// <summary>The configuration of the service: the keys of the JSON file, each overridable as <c>LABORRISK__A__B</c>.</summary>
internal sealed record ServiceSettings
{
    /// <summary>Where to listen, several separated by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:8080";

    /// <summary>Folder of journal, snapshots, keys and ledger; <c>null</c> = one of the user's own.</summary>
    public string? DataDir { get; init; }

    /// <summary>Path of <c>enterprises.csv</c>; <c>null</c> = in <see cref="DataDir"/>.</summary>
    public string? Directory { get; init; }

    /// <summary>Path of <c>officers.csv</c>; <c>null</c> = in <see cref="DataDir"/>.</summary>
    public string? Officers { get; init; }

    /// <summary>Path of the thresholds; <c>null</c> = the defaults.</summary>
    public string? Thresholds { get; init; }

    public ClockKind Clock { get; init; }

    /// <summary>The district's name on the wall.</summary>
    public string? District { get; init; }

    /// <summary>Records come from the simulator: every page carries the watermark 模拟数据.</summary>
    public bool Simulated { get; init; }

    public IntakeSettings Intake { get; init; } = new();

    public JournalSettings Journal { get; init; } = new();

    public StreamSettings Stream { get; init; } = new();

    public DeliverySettings Delivery { get; init; } = new();

    public LibrarySettings Library { get; init; } = new();

    /// <summary>Proxies whose <c>X-Forwarded-For</c> is believed, addresses or networks separated by semicolons; empty = nobody's.</summary>
    public string TrustedProxies { get; init; } = "";

    /// <exception cref="CommandFailedException">One of them is neither address nor network.</exception>
    internal IReadOnlyList<IPNetwork> Proxies => [.. TrustedProxies
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(text => IPNetwork.TryParse(text, out var network) ? network
            : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new CommandFailedException($"配置项 trustedProxies 中的 {text} 不是地址或网络 · {text} in trustedProxies is neither an address nor a network such as 10.0.0.0/8"))];

    public KafkaSettings Kafka { get; init; } = new();

    public InfluxSettings Influx { get; init; } = new();

    public LedgerSettings Ledger { get; init; } = new();
}

/// <summary>What turns the engine's clock.</summary>
internal enum ClockKind
{
    /// <summary>The time of arrival.</summary>
    Arrival,

    /// <summary>The largest believed time of the records: demo, feed, soak.</summary>
    Events,
}

internal sealed record IntakeSettings
{
    /// <summary>MiB of request bodies that wait or are at work; beyond, requests are answered 429. From 8 up.</summary>
    public int BufferedMiB { get; init; } = 64;

    /// <summary>Requests that wait or are at work; beyond, they are answered 429.</summary>
    public int BufferedRequests { get; init; } = 1_024;

    /// <summary>Days after which a start doubts the system's clock rather than believe that nothing came for so long.</summary>
    public double LongestGapDays { get; init; } = 30;
}

internal sealed record JournalSettings
{
    /// <summary>MiB of a segment, reserved before it is used.</summary>
    public int SegmentMiB { get; init; } = 16;

    /// <summary>MiB of all segments; when they are full, requests are answered 429.</summary>
    public int LargestMiB { get; init; } = 4_096;

    /// <summary>Days for which segments are kept that no snapshot needs.</summary>
    public double KeepDays { get; init; } = 7;

    /// <summary>Signals after which a snapshot is written.</summary>
    public int SnapshotSignals { get; init; } = 250_000;

    /// <summary>Minutes after which a snapshot is written if anything has come since the last.</summary>
    public double SnapshotMinutes { get; init; } = 10;
}

internal sealed record StreamSettings
{
    /// <summary>Events kept for clients that come back.</summary>
    public int KeptEvents { get; init; } = 8_192;

    /// <summary>Clients at once; beyond, they are answered 503.</summary>
    public int Clients { get; init; } = 512;
}

internal sealed record DeliverySettings
{
    /// <summary>Signs webhooks; <c>null</c> = none are sent, and what should go that way waits and is shown.</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>Networks that webhooks may reach although they are guarded (loopback, link-local, metadata): <c>127.0.0.0/8</c>, several separated by semicolons.</summary>
    public string AllowedNetworks { get; init; } = "";

    /// <exception cref="CommandFailedException">One of them is no network.</exception>
    internal IReadOnlyList<IPNetwork> Networks => [.. AllowedNetworks
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(text => IPNetwork.TryParse(text, out var network)
            ? network
            : throw new CommandFailedException($"配置项 delivery.allowedNetworks 中的 {text} 不是网络 · {text} in delivery.allowedNetworks is no network such as 10.0.0.0/8"))];
}

internal sealed record LibrarySettings
{
    /// <summary>Different visitors of one address (of version 6: of one /64) whose questions about one enterprise count within a day. From 1 up.</summary>
    public int VisitorsPerAddress { get; init; } = 2;
}

internal sealed record KafkaSettings
{
    public string? BootstrapServers { get; init; }

    public string? GroupId { get; init; }

    /// <summary>Handed on to the client as they are.</summary>
    public Dictionary<string, string> Properties { get; init; } = [];
}

internal sealed record InfluxSettings
{
    public string? Url { get; init; }

    public string? Token { get; init; }

    public string? Bucket { get; init; }

    public string? Org { get; init; }
}

internal sealed record LedgerSettings
{
    /// <summary>Connection string; <c>null</c> = the embedded ledger.</summary>
    public string? Postgres { get; init; }
}
