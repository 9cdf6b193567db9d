namespace Leibniz.Rules.Kernels;
internal static class ExponentialMinusOne { public static double Value(double x) => Math.Exp(x) - 1; }
internal static class LogOnePlus { public static double Value(double x) => Math.Log(1 + x); }
internal static class ErrorFunction { public static double Erf(double x) => 0; public static double Erfc(double x) => 0; public static double ErfInverse(double x) => 0; }
internal static class Normal { public static double Pdf(double x) => 0; public static double Cdf(double x) => 0; public static double Quantile(double x) => 0; }
internal static class BetaFunction { public static double Beta(double a, double b) => 0; public static double LogBeta(double a, double b) => 0; }
internal static class ExponentialIntegral { public static double E(int n, double x) => 0; public static double Ei(double x) => 0; }
internal static class LambertW { public static double Principal(double x) => 0; }
internal static class SincFunction { public static double Derivative(int n, double x) => 0; }
internal static class Logistic { public static double Sigmoid(double x) => 1/(1+Math.Exp(-x)); public static double Softplus(double x) => Math.Log(1+Math.Exp(x)); public static double LogAddExp(double a, double b) => Math.Log(Math.Exp(a)+Math.Exp(b)); }
