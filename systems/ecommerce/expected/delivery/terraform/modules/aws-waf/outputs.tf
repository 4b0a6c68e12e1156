output "arn" {
  description = "Le pare-feu."
  value       = aws_wafv2_web_acl.main.arn
}
