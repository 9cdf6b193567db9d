namespace Leibniz.Rules.Kernels;
internal static class ExponentialMinusOne { public static double Value(double x) => Math.Exp(x) - 1; }
internal static class LogOnePlus { public static double Value(double x) => Math.Log(1 + x); }
