output "arn" {
  description = "La distribution."
  value       = aws_cloudfront_distribution.main.arn
}

output "distribution_id" {
  description = "Ce que nomme une invalidation."
  value       = aws_cloudfront_distribution.main.id
}

output "domain_name" {
  description = "Son hôte."
  value       = aws_cloudfront_distribution.main.domain_name
}

output "zone_id" {
  description = "Sa zone, pour les alias."
  value       = aws_cloudfront_distribution.main.hosted_zone_id
}
