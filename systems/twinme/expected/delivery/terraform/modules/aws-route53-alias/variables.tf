variable "zone_id" {
  description = "Zone du domaine."
  type        = string
  nullable    = false
}

variable "hosts" {
  description = "Les hôtes."
  type        = list(string)
  nullable    = false
}

variable "target_name" {
  description = "Ce à quoi ils mènent."
  type        = string
  nullable    = false
}

variable "target_zone_id" {
  description = "Sa zone."
  type        = string
  nullable    = false
}
