using System.Net;
using System.Net.Http.Headers;
using System.Text;
using LaborRisk.Server.Commands;
using LaborRisk.Server.Demo;

namespace LaborRisk.WholeProduct.Demo;

public sealed class HttpLineDoorFacts
{
    [Fact]
    public async Task A_full_service_is_waited_for_as_long_as_it_asks_and_sent_the_same_lines_again()
    {
        var time = new TurnedTime();
        using var service = new Service(HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable, HttpStatusCode.Accepted);
        using var client = new HttpClient(service) { BaseAddress = new Uri("http://service.invalid") };
        await new HttpLineDoor(client, "secret", time).Send(Encoding.UTF8.GetBytes("{}\n"), default);

        Assert.Equal(["Bearer secret {}\n", "Bearer secret {}\n", "Bearer secret {}\n"], service.Requests);
        Assert.Equal(TimeSpan.FromSeconds(7 + 7), time.GetElapsedTime(0));
    }

    [Fact]
    public async Task A_refusal_is_a_failure_that_names_the_answer()
    {
        using var service = new Service(HttpStatusCode.Unauthorized);
        using var client = new HttpClient(service) { BaseAddress = new Uri("http://service.invalid") };
        var door = new HttpLineDoor(client, "secret", TimeProvider.System);
        var failure = await Assert.ThrowsAsync<CommandFailedException>(async () => await door.Send("{}\n"u8.ToArray(), default));

        Assert.Contains("401", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    private sealed class Service(params HttpStatusCode[] answers) : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add($"{request.Headers.Authorization} {await request.Content!.ReadAsStringAsync(cancellationToken)}");
            var response = new HttpResponseMessage(answers[Requests.Count - 1]);
            response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(7));
            return response;
        }
    }
}
