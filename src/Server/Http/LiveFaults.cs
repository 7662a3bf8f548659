namespace LaborRisk.Server.Http;

/// <summary>Every fault that the live routes answer with, in words.</summary>
internal static class LiveFaults
{
    public static readonly Fault NotAnArray = new(
        400, "不是有效的 JSON 数组", "请发送每行一个 JSON 对象，或一个完整的 JSON 数组 / send one JSON object a line, or one whole JSON array");

    public static readonly Fault TooLarge = new(413, "请求过大", "一次最多 8 MiB，请分批发送 / at most 8 MiB a request: send smaller batches");

    public static readonly Fault QueueFull = Full(retryAfter: 1);

    public static readonly Fault DiskFull = Full(retryAfter: 10);

    public static readonly Fault Stopping = new(503, "服务正在停止", "请重发，重复的会被识别 / send it again: repeats are recognised");

    public static readonly Fault StreamFull = new(503, "连接已满", "实时连接已达上限 / too many clients of the stream");

    private static Fault Full(int retryAfter) => new(429, "已满，请稍后重发", "队列或磁盘已满，本次一条未收 / full, nothing was taken: send it again later")
    {
        RetryAfter = retryAfter,
    };
}
