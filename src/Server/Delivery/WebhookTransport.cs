using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LaborRisk.Ledger;

namespace LaborRisk.Server.Delivery;

/// <summary>
/// Posts a delivery as JSON, signed so that the receiver can tell that it is ours, new and unaltered. Redirects are not followed, proxies not used.
/// </summary>
internal sealed class WebhookTransport : ITransport, IDisposable
{
    public const string IdHeader = "X-LaborRisk-Id";
    public const string TimestampHeader = "X-LaborRisk-Timestamp";
    public const string SignatureHeader = "X-LaborRisk-Signature";
    public const string KeyHeader = "Idempotency-Key";

    private readonly byte[] secret;
    private readonly TimeSpan timeout;
    private readonly TimeProvider clock;
    private readonly HttpClient client;

    public WebhookTransport(DeliveryOptions options, TimeProvider clock)
    {
        secret = Encoding.UTF8.GetBytes(options.WebhookSecret ?? throw new ArgumentException("Webhooks need a secret.", nameof(options)));
        timeout = options.Timeout;
        this.clock = clock;
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = new AddressGuard(options.AllowedNetworks).ConnectAsync,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public string Name => "webhook";

    /// <summary>Lower-case hex of HMAC-SHA256 over <c>timestamp.id.body</c>, after <c>v1=</c>.</summary>
    public static string Sign(byte[] secret, string timestamp, string id, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{timestamp}.{id}."), .. body];
        return "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(secret, signed));
    }

    public async Task<string?> SendAsync(Outgoing delivery, string address, CancellationToken stop)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var target) || target.Scheme is not ("http" or "https"))
        {
            return "address_not_http";
        }

        using var tooLong = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, tooLong.Token);
        try
        {
            using var request = Request(delivery, target);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return answer.IsSuccessStatusCode ? null : $"http_{(int)answer.StatusCode}";
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return "timeout";
        }
        catch (HttpRequestException failure)
        {
            return failure.InnerException is GuardedAddressException ? "address_guarded" : "unreachable";
        }
    }

    public void Dispose() => client.Dispose();

    private HttpRequestMessage Request(Outgoing delivery, Uri target)
    {
        var inside = delivery.IsInside;
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new WebhookBody(
                delivery.Key, inside ? null : delivery.AlertId, delivery.EnterpriseId, delivery.Name, delivery.OfficerId,
                inside ? null : delivery.Topic, inside ? null : delivery.Level, inside ? null : delivery.Transition,
                inside ? null : delivery.Reason, delivery.At.ToString(), delivery.Title, delivery.Body),
            WebhookJson.Default.WebhookBody);
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(KeyHeader, delivery.Key);
        request.Headers.Add(IdHeader, delivery.Key);
        request.Headers.Add(TimestampHeader, timestamp);
        request.Headers.Add(SignatureHeader, Sign(secret, timestamp, delivery.Key, body));
        return request;
    }
}

/// <summary>What a webhook carries; to somebody inside the enterprise neither alert nor topic, level, transition or reason.</summary>
internal sealed record WebhookBody(
    string Id, string? AlertId, string EnterpriseId, string Name, string OfficerId, string? Topic, string? Level, string? Transition, string? Reason,
    string At, string Title, string Body);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebhookBody))]
internal sealed partial class WebhookJson : JsonSerializerContext;
