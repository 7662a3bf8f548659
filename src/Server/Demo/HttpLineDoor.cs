using System.Net;
using System.Net.Http.Headers;
using LaborRisk.Server.Commands;

namespace LaborRisk.Server.Demo;

/// <summary>The real door: <c>POST /api/events</c> with an ingest token.</summary>
/// <param name="client">Its base address is the service's.</param>
/// <param name="wall">Waiting for a full service is real time.</param>
internal sealed class HttpLineDoor(HttpClient client, string token, TimeProvider wall) : ILineDoor
{
    private static readonly Uri Events = new("/api/events", UriKind.Relative);
    private static readonly TimeSpan WaitWhenFull = TimeSpan.FromSeconds(1);

    public async ValueTask Send(ReadOnlyMemory<byte> ndjson, CancellationToken stop)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Events) { Content = new ReadOnlyMemoryContent(ndjson) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
            using var response = await client.SendAsync(request, stop);
            if (response.StatusCode == HttpStatusCode.Accepted)
            {
                return;
            }

            if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
            {
                var status = (int)response.StatusCode;
                throw new CommandFailedException($"演示数据未被接收：POST /api/events 返回 {status} · the service refused the demo's records with {status}");
            }

            await Task.Delay(response.Headers.RetryAfter?.Delta ?? WaitWhenFull, wall, stop);
        }
    }
}
